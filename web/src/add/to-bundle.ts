import type { NodeType } from '../api/fragments.js';
import {
  type Draft,
  type DraftEntity,
  type DraftSpan,
  type DraftStatement,
  wordsOf,
} from './draft.js';

const LISTS: readonly (readonly [string, NodeType])[] = [
  ['people', 'Person'],
  ['organizations', 'Organization'],
  ['anonymousSources', 'AnonymousSource'],
  ['units', 'MilitaryUnit'],
];

/** A draft as the importer takes it. */
export interface DraftBundle {
  readonly bundle: object;
  /** For each statement of the bundle, by index, which of the draft's it comes from. */
  readonly origins: readonly number[];
}

/** The bundle of a draft: only what was reviewed is in it. */
export function toBundle(draft: Draft, id: string): DraftBundle {
  const points = Array.from(draft.text);
  const written = draft.statements.flatMap((statement, index) =>
    statementsOf(statement, `s${index + 1}`, id, points).map((one) => ({ one, index })),
  );
  const entities = new Map<string, DraftEntity>();
  for (const { speaker, about } of draft.statements) {
    if (speaker) entities.set(speaker.id, speaker);
    for (const { entity } of about) entities.set(entity.id, entity);
  }
  const listed = (type: NodeType) =>
    [...entities.values()]
      .filter((entity) => entity.type === type)
      .map(({ id, name }) =>
        type === 'AnonymousSource' ? { id, name, sourceKind: 'UNNAMED_PERSON' } : { id, name },
      );
  const places = [...entities.values()]
    .filter(({ type }) => type === 'Location' || type === 'State')
    .map(({ id, name, type }) => ({ id, name, ...(type === 'State' && { placeType: 'COUNTRY' }) }));
  const bundle = {
    article: {
      id,
      headline: draft.headline,
      text: draft.text,
      ...(draft.published && { publishedAt: { edtf: draft.published } }),
    },
    ...Object.fromEntries(
      LISTS.map(([key, type]) => [key, listed(type)] as const).filter(
        ([, list]) => list.length > 0,
      ),
    ),
    ...(places.length > 0 && { places }),
    statements: written.map(({ one }) => one),
  };
  return { bundle, origins: written.map(({ index }) => index) };
}

/** A statement, and the two parts of a conditional, which are statements that nobody asserts. */
function statementsOf(
  statement: DraftStatement,
  name: string,
  article: string,
  points: readonly string[],
): object[] {
  const { spans, kind, certainty, act, speaker, impersonal, cue, hedges, conditional, about } =
    statement;
  const quoted = (span: DraftSpan) => ({
    start: span.start,
    end: span.end,
    text: wordsOf(points, [span]),
  });
  const voice = impersonal
    ? { sourceKind: 'IMPERSONAL', saidBy: [] }
    : { saidBy: [{ source: speaker?.id ?? article }] };
  const part = (suffix: string, span: DraftSpan) => ({
    id: name + suffix,
    text: wordsOf(points, [span]),
    spans: [quoted(span)],
    kind,
    hypothetical: true,
    partOf: name,
    ...voice,
  });
  const whole = {
    id: name,
    text: wordsOf(points, spans),
    spans: spans.map(quoted),
    kind,
    ...(certainty && { certainty }),
    ...(act !== 'ASSERTS' && { act }),
    ...voice,
    ...(cue && { cue: quoted(cue) }),
    ...(hedges.length > 0 && {
      hedges: hedges.map((hedge) => ({ ...quoted(hedge), category: hedge.category })),
    }),
    ...(conditional && { conditional: { antecedent: `${name}a`, consequent: `${name}b` } }),
    about: about.map(({ entity, role, relation }) => ({
      entity: entity.id,
      role,
      ...(relation && { relation }),
    })),
  };
  return conditional
    ? [whole, part('a', conditional.antecedent), part('b', conditional.consequent)]
    : [whole];
}
