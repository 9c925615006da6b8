import { type History, type Read, relationOf, type Shown, type Written } from './history.js';

/** What a history shows of its store. */
export interface Verdict {
  readonly reads: number;
  readonly readsAsOf: number;
  readonly writes: number;
  /** Writes that the rules refused because of another. */
  readonly conflicts: number;
  /** Reads of two states: what they show is not what the writes they show come to. */
  readonly torn: number;
  /** Reads of which neither shows all that the other shows. */
  readonly unordered: number;
  /** What no store may do. */
  readonly problems: readonly string[];
}

/**
 * Holds what was read to a model. A read shows which writes it saw; what else it shows must be what these come to, it
 * must show all that was answered before it began and nothing that began after it ended, and of two reads one must show
 * all of the other. Where reads may see two states (`isSnapshot` false), those beside writes are counted instead.
 */
export function checkHistory(history: History, isSnapshot: boolean): Verdict {
  const { writes, reads, readsAsOf } = history;
  const problems: string[] = [];
  const acts = new Map(writes.flatMap((one) => (one.id === null ? [] : [[one.id, one] as const])));
  let torn = 0;
  for (const read of reads) {
    const wrong = differences(modelOf(read.shown, acts, problems), read.shown);
    const isBeside = writes.some(({ began, ended }) => began < read.ended && ended > read.began);
    if (wrong.length > 0) torn += 1;
    if (wrong.length > 0 && (isSnapshot || !isBeside))
      problems.push(
        `read ${read.began} does not show what its writes come to: ${wrong.join('; ')}`,
      );
    problems.push(...boundsOf(read, writes));
  }
  const unordered = countUnordered(reads, isSnapshot, problems);
  problems.push(...asOfInstants(history, acts));
  const conflicts = writes.filter(({ id }) => id === null).length;
  return {
    ...{ reads: reads.length, readsAsOf: readsAsOf.length, writes: writes.length, conflicts },
    ...{ torn, unordered, problems: [...new Set(problems)] },
  };
}

type Modelled = Omit<Shown, 'changes'>;

/** Writes by what they are answered with. */
type Acts = ReadonlyMap<string, Written>;

/** The writes that a read shows. */
function seenBy({ articles, changes }: Shown): ReadonlySet<string> {
  return new Set([...articles.keys(), ...changes.keys()]);
}

/** What was answered before must be there, and nothing that was asked later. */
function boundsOf({ began, ended, shown }: Read, writes: readonly Written[]): string[] {
  const seen = seenBy(shown);
  const asked = new Map<string, number>();
  for (const { id, began: at } of writes)
    if (id !== null) asked.set(id, Math.min(at, asked.get(id) ?? at));
  const lost = writes.filter((one) => one.id !== null && one.ended < began && !seen.has(one.id));
  const early = [...seen].filter((id) => (asked.get(id) ?? Number.POSITIVE_INFINITY) > ended);
  return [
    ...lost.map(({ id }) => `read ${began} does not show ${id}, which was answered before`),
    ...early.map((id) => `read ${began} shows ${id}, which was asked for later or never`),
  ];
}

/** A change is in force as long as no change in force undoes it. */
function inForce(changes: ReadonlyMap<string, string | null>): ReadonlySet<string> {
  const undoings = new Map<string, string[]>();
  for (const [id, undoes] of changes)
    if (undoes !== null) undoings.set(undoes, [...(undoings.get(undoes) ?? []), id]);
  const holds = (id: string): boolean => !(undoings.get(id) ?? []).some(holds);
  return new Set([...changes.keys()].filter(holds));
}

/** What the writes that a read shows come to. */
function modelOf(shown: Shown, acts: Acts, problems: string[]): Modelled {
  const { articles, changes } = shown;
  const force = inForce(changes);
  const model = {
    retracted: new Set<string>(),
    relations: [] as (readonly [string, string, string])[],
    assessments: [] as (readonly [string, string])[],
    judgements: [] as string[],
  };
  for (const [id, undoes] of changes) {
    const act = acts.get(id)?.act;
    if (!act) problems.push(`nobody made ${id}`);
    if (undoes !== null && !changes.has(undoes))
      problems.push(`${id} is shown without ${undoes}, which it undoes`);
    if (!act || !force.has(id)) continue;
    if (act.kind === 'retract') model.retracted.add(act.id);
    if (act.kind === 'relate') model.relations.push([act.from, act.type, act.to]);
    if (act.kind === 'assess') model.assessments.push([act.subject, act.explanation]);
    // Both show it.
    if (act.kind === 'judge') for (const _ of [act.a, act.b]) model.judgements.push(pair(act));
  }
  const isListed = (id: string) => !model.retracted.has(id);
  const statementsOf = (article: string) => acts.get(article)?.statements ?? [];
  const statements = [...articles.keys()].flatMap(statementsOf).filter(isListed).sort();
  const sizes = new Map(
    [...articles.keys()].map((id) => [id, statementsOf(id).filter(isListed).length]),
  );
  return {
    articles: sizes,
    statements,
    total: statements.length,
    relations: model.relations
      .filter(([from, , to]) => isListed(from) && isListed(to))
      .map((one) => relationOf(...one))
      .sort(),
    assessments: model.assessments
      .filter(([subject]) => isListed(subject))
      .map((one) => one.join(' '))
      .sort(),
    judgements: model.judgements.sort(),
  };
}

const pair = ({ a, b }: { readonly a: string; readonly b: string }) => [a, b].sort().join(' ');

/** What one has and the other has not, in words. */
function differences(model: Modelled, shown: Shown): string[] {
  const parts = (value: Modelled[keyof Modelled]): string[] =>
    typeof value === 'number' ? [`${value}`] : [...value].map(String);
  return (Object.keys(model) as (keyof Modelled)[]).flatMap((list) => {
    const [wanted, found] = [parts(model[list]), parts(shown[list])];
    if (wanted.join() === found.join()) return [];
    const extra = found.filter((one) => !wanted.includes(one));
    const missing = wanted.filter((one) => !found.includes(one));
    return [`${list} beyond: ${extra.join(', ')}, missing: ${missing.join(', ')}`];
  });
}

/** Pairs of reads of which neither shows all of the other; one after the other never. */
function countUnordered(reads: readonly Read[], isSnapshot: boolean, problems: string[]): number {
  const sorted = [...reads].sort((a, b) => a.began - b.began);
  const seen = sorted.map(({ shown }) => seenBy(shown));
  const holds = (a: number, b: number) => [...(seen[a] ?? [])].every((id) => seen[b]?.has(id));
  let unordered = 0;
  sorted.forEach((first, a) => {
    for (let b = a + 1; b < sorted.length; b += 1) {
      const second = sorted[b] as Read;
      const isAfter = first.ended < second.began;
      if (isAfter ? holds(a, b) : holds(a, b) || holds(b, a)) continue;
      unordered += 1;
      if (isSnapshot || isAfter)
        problems.push(`reads ${first.began} and ${second.began} are of no common order`);
    }
  });
  return unordered;
}

/** As of an instant one state is shown, and the same whenever it is asked: that of then. */
function asOfInstants({ readsAsOf, quiet, writes }: History, acts: Acts): string[] {
  const first = new Map<string, Shown>([...quiet].map(([at, { shown }]) => [at, shown]));
  return readsAsOf.flatMap((read) => {
    const { at, shown, began, isLatest } = read;
    const known = first.get(at) ?? shown;
    first.set(at, known);
    const problems: string[] = [];
    const torn = differences(modelOf(shown, acts, problems), shown);
    const other = differences(known, shown);
    return [
      ...problems,
      ...torn.map((what) => `read ${began} as of ${at} shows two states: ${what}`),
      ...other.map((what) => `read ${began} as of ${at} shows what others did not: ${what}`),
      ...(isLatest ? boundsOf(read, writes) : []),
    ];
  });
}
