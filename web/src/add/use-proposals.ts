import { useMemo } from 'preact/hooks';
import { ask } from '../api/ask.js';
import { NAMES } from '../api/import-operations.js';
import { useLoad } from '../use-load.js';
import { type Draft, startOf } from './draft.js';
import { namesIn } from './find-names.js';
import { type Proposal, suggest } from './suggest.js';

/** What the rules see in an article that nobody has kept or dropped. */
export function useProposals({ text, statements, dropped }: Draft, article: string) {
  const { value, error } = useLoad(article, async (signal) => {
    const answer = await ask(NAMES, { names: namesIn(text) }, signal);
    const known = Object.values(answer).flatMap(({ nodes }) =>
      nodes.map(({ __typename: type, id, name, names }) => ({
        ...{ id, name, type },
        spellings: names.map(({ value }) => value),
      })),
    );
    return suggest(text, known, article);
  });
  const proposals = useMemo(() => {
    const isKept = ({ spans }: Proposal) =>
      statements.some((one) =>
        one.spans.some((a) => spans.some((b) => a.start < b.end && b.start < a.end)),
      );
    return (value ?? []).filter((one) => !dropped.includes(startOf(one)) && !isKept(one));
  }, [value, statements, dropped]);
  return { proposals, error };
}
