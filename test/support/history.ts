/** What a write was asked to do. `import` brings one article of three statements. */
type Act =
  | { readonly kind: 'import'; readonly article: number }
  | { readonly kind: 'relate'; readonly from: string; readonly to: string; readonly type: string }
  | { readonly kind: 'assess'; readonly subject: string; readonly explanation: string }
  | { readonly kind: 'judge'; readonly a: string; readonly b: string }
  | { readonly kind: 'retract'; readonly id: string }
  | { readonly kind: 'undo'; readonly change: string };

/** When something began and ended, on one clock that counts beginnings and ends. */
interface Span {
  readonly client: number;
  readonly began: number;
  readonly ended: number;
}

/** A write that was answered: with the id of its article or change, or null where the rules refused it. */
export interface Written extends Span {
  readonly act: Act;
  readonly id: string | null;
  /** Ids of the statements that an import brought. */
  readonly statements: readonly string[];
}

/** What one operation showed of everything. */
export interface Shown {
  /** Articles with how many statements each lists. */
  readonly articles: ReadonlyMap<string, number>;
  readonly statements: readonly string[];
  /** How many statements there are, as counted by the store. */
  readonly total: number;
  /** `from type to` of the relations that hold. */
  readonly relations: readonly string[];
  /** `subject explanation` of the assessments that hold. */
  readonly assessments: readonly string[];
  /** `a b` of the judgements that hold, in order. */
  readonly judgements: readonly string[];
  /** Every change, and which change it undoes. */
  readonly changes: ReadonlyMap<string, string | null>;
}

export interface Read extends Span {
  readonly shown: Shown;
}

/** What was shown as of an instant. */
interface ReadAsOf extends Read {
  readonly at: string;
  /** Whether it was asked for an instant later than all. */
  readonly isLatest: boolean;
}

export interface History {
  readonly writes: readonly Written[];
  readonly reads: readonly Read[];
  readonly readsAsOf: readonly ReadAsOf[];
  /** What was shown while nothing was under way, by the instant as of which that is shown. */
  readonly quiet: ReadonlyMap<string, Read>;
}

/** Lists as an operation answers them; `retractedAt` is null of what holds. */
interface Lists {
  readonly articles: Nodes<{ readonly statements: { readonly totalCount: number } }>;
  readonly statements: { readonly totalCount: number } & Nodes<{
    readonly related: {
      readonly edges: readonly (Retractable & {
        readonly type: string;
        readonly outgoing: boolean;
        readonly node: { readonly id: string };
      })[];
    };
    readonly assessments?: readonly (Retractable & { readonly explanation: string })[];
  }>;
}

interface Everything extends Lists {
  readonly people: Nodes<{
    readonly sameAs: readonly (Retractable & { readonly entity: { readonly id: string } })[];
  }>;
  readonly changes: Nodes<{
    readonly undoes: { readonly id: string } | null;
  }>;
}

interface Nodes<T> {
  readonly nodes: readonly (T & { readonly id: string })[];
}

interface Retractable {
  readonly retractedAt: string | null;
}

interface Acted {
  readonly act: { readonly id?: string; readonly article?: string; readonly createdIds?: string[] };
}

/** Sends an operation with the client's bookmark, and returns its answer. */
export type Ask = (client: number, query: string, variables: object) => Promise<Answer>;

interface Answer {
  readonly data?: unknown;
  readonly extensions?: { readonly asOf?: string };
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

export interface HistorySize {
  readonly clients: number;
  /** Between rounds nothing is under way. */
  readonly rounds: number;
  /** Operations of one client in one round. */
  readonly operations: number;
}

const PEOPLE = ['person:ana', 'person:bo', 'person:cy'];

/** Article `number` of a history: each of its three people says one sentence. */
function historyArticle(number: number): object {
  const texts = PEOPLE.map((_, index) => `Sentence ${index} of ${number}`);
  return {
    article: { id: `article:h${number}`, headline: `${number}`, text: `${texts.join('. ')}.` },
    people: PEOPLE.map((id) => ({ id, name: id })),
    statements: texts.map((text, index) => ({ id: `s${index}`, text, saidBy: PEOPLE[index] })),
  };
}

const READ = `query ($at: DateTime) @asOf(at: $at) {
  articles(first: 100) { nodes { id statements { totalCount } } }
  statements(first: 300) {
    totalCount
    nodes {
      id
      related(first: 60) { edges { type outgoing retractedAt node { id } } }
      assessments(first: 20) { explanation retractedAt }
    }
  }
  people(first: 10) { nodes { id sameAs { retractedAt entity { id } } } }
  changes(first: 500) { nodes { id undoes { id } } }
}`;
const LATEST = '9999-01-01T00:00:00Z';
/** Below the pages that are read; of changes there are fewer than operations. */
const MOST_ARTICLES = 60;
const RELATIONS = ['SUPPORTS', 'CONTRADICTS', 'SAME_CLAIM_AS'];

/**
 * Lets clients import, curate, undo and read at random, side by side, round after round, now and as of instants that
 * were answered before; after each round one read is made alone, and in the end all instants are asked for again.
 * Throws for an answer that is neither data nor a conflict.
 */
export async function runHistory(ask: Ask, seed: number, size: HistorySize): Promise<History> {
  const writes: Written[] = [];
  const reads: Read[] = [];
  const readsAsOf: ReadAsOf[] = [];
  const quiet = new Map<string, Read>();
  const known = { statements: [] as string[], changes: [] as string[], articles: 0 };
  let clock = 0;
  const tick = () => {
    clock += 1;
    return clock;
  };

  const send = async <T>(client: number, query: string, variables: object) => {
    const { data, errors = [], extensions } = await ask(client, query, variables);
    const isConflict =
      errors.length > 0 && errors.every((one) => one.extensions?.code === 'CONFLICT');
    if (errors.length > 0 && !isConflict)
      throw new Error(JSON.stringify({ query, variables, errors }));
    return isConflict ? null : { data: data as T, at: extensions?.asOf };
  };
  const write = async (client: number, act: Act) => {
    const began = tick();
    const done = (await send<Acted>(client, ...mutationOf(act)))?.data.act;
    const ended = tick();
    const id = done?.article ?? done?.id ?? null;
    const created = done?.createdIds ?? [];
    const statements = created.filter((one) => one.startsWith('statement:'));
    writes.push({ client, began, ended, act, id, statements });
    known.statements.push(...statements);
    if (act.kind !== 'import' && id !== null && !known.changes.includes(id)) known.changes.push(id);
  };
  const read = async (client: number) => {
    const began = tick();
    const answer = await send<Everything>(client, READ, {});
    const one = { client, began, ended: tick(), shown: shownOf(answer?.data as Everything) };
    reads.push(one);
    return one;
  };
  const readAsOf = async (client: number, asked: string) => {
    const began = tick();
    const { data, at = '' } = (await send<Everything>(client, READ, { at: asked })) ?? {};
    const isLatest = asked === LATEST;
    const shown = shownOf(data as Everything);
    readsAsOf.push({ client, began, ended: tick(), at, isLatest, shown });
    return at;
  };

  for (let round = 0; round < size.rounds; round += 1) {
    const clients = Array.from({ length: size.clients }, async (_, client) => {
      const random = randomOf(seed * 1_000_003 + round * 1_009 + client);
      const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
      for (let step = 0; step < size.operations; step += 1) {
        const choice = random();
        const isRoomLeft = known.articles < MOST_ARTICLES;
        if (known.statements.length === 0 || (choice < 0.12 && isRoomLeft)) {
          known.articles += 1;
          await write(client, { kind: 'import', article: known.articles });
        } else if (choice < 0.42) await read(client);
        else if (choice < 0.46) await readAsOf(client, LATEST);
        else if (choice < 0.5 && readsAsOf.length > 0) await readAsOf(client, pick(readsAsOf).at);
        else if (choice < 0.72 && known.changes.length > 0)
          await write(client, { kind: 'undo', change: pick(known.changes) });
        else await write(client, actOf(choice, pick, known.statements));
      }
    });
    await Promise.all(clients);
    const alone = await read(0);
    quiet.set(await readAsOf(0, LATEST), alone);
  }
  for (const at of new Set(readsAsOf.map((one) => one.at))) await readAsOf(0, at);
  return { writes, reads, readsAsOf, quiet };
}

function actOf(
  choice: number,
  pick: <T>(items: readonly T[]) => T,
  statements: readonly string[],
): Act {
  // Two of a few: what many do to the same is what goes wrong.
  const few = statements.slice(-8);
  if (choice < 0.84) return { kind: 'retract', id: pick(few) };
  const [from, to] = [pick(few), pick(few)];
  if (choice < 0.9 && from !== to) return { kind: 'relate', from, to, type: pick(RELATIONS) };
  if (choice < 0.95)
    return { kind: 'assess', subject: from, explanation: pick(['sure', 'doubtful']) };
  const a = pick(PEOPLE);
  return { kind: 'judge', a, b: pick(PEOPLE.filter((id) => id !== a)) };
}

function mutationOf(act: Act): [string, object] {
  switch (act.kind) {
    case 'import':
      return [
        'mutation ($bundle: JSON!) { act: importBundle(bundle: $bundle) { article createdIds } }',
        { bundle: historyArticle(act.article) },
      ];
    case 'relate':
      return [
        'mutation ($from: ID!, $to: ID!, $type: StatementRelationType!) { act: relateStatements(from: $from, to: $to, type: $type, reason: "seen") { id } }',
        act,
      ];
    case 'assess':
      return [
        'mutation ($subject: ID!, $explanation: String!) { act: assess(subject: $subject, scheme: ADMIRALTY, value: "2", explanation: $explanation) { id } }',
        act,
      ];
    case 'judge':
      return [
        'mutation ($a: ID!, $b: ID!) { act: judgeSame(a: $a, b: $b, verdict: POSITIVE, reason: "seen") { id } }',
        act,
      ];
    case 'retract':
      return ['mutation ($id: ID!) { act: retract(id: $id, reason: "misread") { id } }', act];
    case 'undo':
      return ['mutation ($change: ID!) { act: undo(change: $change, why: "no") { id } }', act];
  }
}

function listsOf({ articles, statements }: Lists) {
  const { totalCount: total, nodes } = statements;
  const relations = nodes.flatMap(({ id, related }) =>
    related.edges
      .filter((edge) => edge.outgoing && holds(edge))
      .map(({ type, node }) => relationOf(id, type, node.id)),
  );
  return {
    articles: new Map(articles.nodes.map((one) => [one.id, one.statements.totalCount])),
    statements: nodes.map(({ id }) => id).sort(),
    total,
    relations: relations.sort(),
  };
}

function shownOf(data: Everything): Shown {
  const assessments = data.statements.nodes.flatMap(({ id, assessments = [] }) =>
    assessments.filter(holds).map(({ explanation }) => `${id} ${explanation}`),
  );
  const judgements = data.people.nodes.flatMap(({ id, sameAs }) =>
    sameAs.filter(holds).map(({ entity }) => [id, entity.id].sort().join(' ')),
  );
  return {
    ...listsOf(data),
    assessments: assessments.sort(),
    judgements: judgements.sort(),
    changes: new Map(data.changes.nodes.map(({ id, undoes }) => [id, undoes?.id ?? null])),
  };
}

function holds({ retractedAt }: Retractable): boolean {
  return retractedAt === null;
}

/** A relation as it is shown. */
export function relationOf(from: string, type: string, to: string): string {
  return `${from} ${type} ${to}`;
}

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
