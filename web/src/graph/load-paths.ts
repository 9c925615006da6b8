import { ask } from '../api/ask.js';
import { isNamed, type NodeRef, type Statement } from '../api/fragments.js';
import { STATEMENTS } from '../api/operations.js';
import { PATHS, type PathStep, type Way, waysOf } from '../api/path-operations.js';
import { askStatements, requestOf } from '../api/statement-page.js';
import { endsOf, type View } from '../explorer/view.js';
import type { FactEdge } from './build-graph.js';

/** The ways from one node to another, with what is drawn of them. */
export interface FoundPaths {
  readonly paths: readonly { readonly steps: readonly PathStep[] }[];
  /** Nothing else joins the two: the ways lead through an article in which both stand. */
  readonly onlyByArticle: boolean;
  readonly statements: readonly Statement[];
  readonly facts: readonly FactEdge[];
  /** Everything on the ways. */
  readonly ids: ReadonlySet<string>;
}

const ARTICLES = 'articles';

/** What a path is looked for by; null while an end is missing. */
export function pathAsked(view: View, lang: readonly string[]) {
  const { from, to } = endsOf(view);
  if (!from || !to || from === to) return null;
  const ranged = view.clock === 'published';
  return {
    ...{ from, to, lang, named: lang.length > 0 },
    publishedFrom: ranged && view.from ? `${view.from}T00:00:00Z` : null,
    publishedTo: ranged && view.to ? `${view.to}T23:59:59.999Z` : null,
  };
}

/** Looks for paths over some ways; when the usual ones lead nowhere, over articles too. */
export async function loadPaths(
  asked: NonNullable<ReturnType<typeof pathAsked>>,
  over: readonly string[],
  signal: AbortSignal,
): Promise<FoundPaths> {
  const along = (ways: readonly Way[]) =>
    ask(PATHS, { ...asked, relations: ways.flatMap(({ relations }) => relations) }, signal);
  const ways = waysOf(over);
  let { paths } = await along(ways);
  const onlyByArticle = paths.length === 0 && over.length === 0;
  if (onlyByArticle) {
    ({ paths } = await along([...ways, ...waysOf([ARTICLES])]));
  }
  const ends = paths.flatMap(({ steps }) => steps.flatMap(({ from, to }) => [from, to]));
  const ids = new Set(ends.map(({ id }) => id));
  const said = [...new Set(ends.filter(isStatement).map(({ id }) => id))];
  const { lang, named } = asked;
  const filter = { id: { in: said }, hypothetical: {} };
  const page = requestOf({ of: 'everything' }, [filter], said.length, STATEMENTS, { lang, named });
  return {
    ...{ paths, onlyByArticle, ids },
    statements: said.length > 0 ? (await askStatements(page, signal)).nodes : [],
    facts: paths.flatMap(({ steps }) => factsOn(steps)),
  };
}

function isStatement({ __typename }: PathStep['from']): boolean {
  return __typename === 'Statement';
}

/** The steps that no statement makes, from one named node to the next; a posting lies between two. */
function factsOn(steps: readonly PathStep[]): FactEdge[] {
  const facts: FactEdge[] = [];
  let before: NodeRef | null = null;
  let between: PathStep['from'] | null = null;
  for (const { from, to, sentence } of steps) {
    if (isNamed(from)) [before, between] = [from, null];
    if (!isNamed(to)) between = to;
    else if (before && !(between && isStatement(between)))
      facts.push({
        source: before,
        target: to,
        verb: verbOf(before, to, between, sentence),
        evidence: null,
      });
  }
  return facts;
}

/** What stands between two names: the posting, or what the sentence says between them. */
function verbOf(
  source: NodeRef,
  target: NodeRef,
  between: PathStep['from'] | null,
  sentence: string,
): string {
  if (between) return `is, as ${between.label}, with`;
  const { name } = source;
  return sentence.startsWith(name) && sentence.endsWith(target.name)
    ? sentence.slice(name.length, sentence.length - target.name.length).trim()
    : 'has to do with';
}
