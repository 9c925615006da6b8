import { useState } from 'preact/hooks';
import { ask } from '../api/ask.js';
import { NAMES } from '../api/import-operations.js';
import { useLoad } from '../use-load.js';
import { articleId, type Draft, startOf } from './draft.js';
import { namesIn } from './find-names.js';
import { type Proposal, suggest } from './suggest.js';

/** What the rules see in an article that nobody has kept or dropped, and the article's id; of null nothing is asked. */
export function useProposals(text: string | null, { statements }: Draft) {
  const [dropped, setDropped] = useState<readonly number[]>([]);
  const { value, error } = useLoad(text, async (signal) => {
    const [id, answer] = await Promise.all([
      articleId(text ?? ''),
      ask(NAMES, { names: namesIn(text ?? '') }, signal),
    ]);
    const known = Object.values(answer).flatMap(({ nodes }) =>
      nodes.map(({ __typename: type, id, name, names }) => ({
        ...{ id, name, type },
        spellings: names.map(({ value }) => value),
      })),
    );
    return { id, proposals: suggest(text ?? '', known, id) };
  });
  const isKept = ({ spans }: Proposal) =>
    statements.some((one) =>
      one.spans.some((a) => spans.some((b) => a.start < b.end && b.start < a.end)),
    );
  return {
    error,
    id: value?.id ?? 'article:new',
    proposals: (value?.proposals ?? []).filter(
      (one) => !dropped.includes(startOf(one)) && !isKept(one),
    ),
    drop: (proposal: Proposal) => setDropped([...dropped, startOf(proposal)]),
  };
}
