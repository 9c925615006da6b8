import { ask } from '../api/ask.js';
import { isNamed, type Statement } from '../api/fragments.js';
import { ARTICLE } from '../api/operations.js';
import { useLoad } from '../use-load.js';
import type { DraftEntity, UnnamedKind } from './draft.js';

/** What the store has of an article already. */
export function useRecorded(article: string | null) {
  const { value, error } = useLoad(article, (signal) =>
    ask(ARTICLE, { id: article ?? '', lang: [], named: false }, signal),
  );
  const known = value?.article ?? null;
  const statements = known?.statements.nodes ?? [];
  return { known, error, statements, names: namesOf(statements) };
}

/** Who says a recorded statement. */
export function whoSays({ saidBy }: Statement): string {
  const names = saidBy.map(({ source, roleAsStated }) =>
    source.__typename === 'Article'
      ? 'the article itself'
      : source.name + (roleAsStated ? `, ${roleAsStated}` : ''),
  );
  return names.join(', ') || 'nobody named';
}

function namesOf(statements: readonly Statement[]): DraftEntity[] {
  const found = new Map<string, DraftEntity>();
  for (const { saidBy, relayedBy, about, sourceKind } of statements) {
    const sources = [...saidBy, ...relayedBy].map(({ source }) => source);
    for (const node of [...sources, ...about.edges.map(({ node }) => node)]) {
      if (!isNamed(node) || node.__typename === 'Article') continue;
      const isUnnamed = node.__typename === 'AnonymousSource';
      found.set(node.id, {
        ...{ id: node.id, name: node.name, type: node.__typename },
        ...(isUnnamed && { sourceKind: unnamed(sourceKind) }),
      });
    }
  }
  return [...found.values()];
}

function unnamed(kind: Statement['sourceKind']): UnnamedKind {
  return kind === 'UNNAMED_GROUP' || kind === 'UNSPECIFIED_DOCUMENT' ? kind : 'UNNAMED_PERSON';
}
