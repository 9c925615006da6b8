// Looks for the operations that take the database longest among those that are admitted: draws operations over the
// whole schema, runs those within the default limit of cost on a store that is there, and shows the ten that took the
// most, with their cost: processor time of an embedded store, db hits of Neo4j.
//
//   npm run trial:worst -- STORE [OPERATIONS] [SEED]
//   NEO4J_URI=… NEO4J_PASSWORD=… npm run trial:worst -- neo4j [OPERATIONS] [SEED]
import 'reflect-metadata';
import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
  parse,
  validate,
} from 'graphql';
import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { buildApiSchema } from '../../src/api/schema.js';
import { readConfig } from '../../src/config.js';
import type { CallOptions, Engine, Query } from '../../src/engine/engine.js';
import { openEngine } from '../../src/engine/open-engine.js';
import { AppError } from '../../src/errors.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { localCaller } from '../../src/operation/caller.js';
import type { RequestContext } from '../../src/operation/context.js';
import { readSizes } from '../../src/operation/read-sizes.js';
import { runOperation } from '../../src/operation/run-operation.js';
import type { Cost } from '../../src/plan/cost.js';

const [store = '', operations = '1000', seed = '1'] = process.argv.slice(2);
const { maximumCost, neo4j: server } = readConfig(process.env);
const schema = buildApiSchema();
const opened = await openEngine({ dataPath: store, neo4j: server ?? undefined });
await opened.prepare(graphSchema);
const sizes = await readSizes(opened);
/** Db hits of the last read. */
let hits = 0;
const driver =
  server && neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
const engine: Engine = Object.assign(Object.create(opened), {
  read: async (query: Query, options: CallOptions) => {
    const answer = await opened.read(query, options);
    if (driver) hits = await hitsOf(driver, query);
    return answer;
  },
});
const ids = await hubs();

/** What PROFILE counts, once the statement has been planned. */
async function hitsOf(to: Driver, { text, parameters }: Query): Promise<number> {
  const sum = (plan: ProfiledPlan): number =>
    Number(plan.dbHits) + plan.children.reduce((all, child) => all + sum(child), 0);
  const { summary } = await to.executeQuery(
    text.replace(/^(CYPHER 5\n)?/, 'CYPHER 5 PROFILE '),
    parametersOf(parameters),
  );
  return summary.profile ? sum(summary.profile) : 0;
}

/** Whole numbers are integers, as the engine sends them. */
function parametersOf(parameters: Query['parameters']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Number.isSafeInteger(value) ? neo4j.int(value as number) : value,
    ]),
  );
}

let state = Number(seed);
/** Mulberry32. */
function random(): number {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = state;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
}
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
const chance = (percent: number) => random() * 100 < percent;

/** Nodes with the most about them: what an attacker names. */
async function hubs(): Promise<readonly string[]> {
  const { data, errors } = await ask(
    '{ statements(first: 1) { nodes { id article { id } } a: facets(by: SOURCE, first: 5) { key } b: facets(by: PLACE, first: 5) { key } c: facets(by: ABOUT, first: 5) { key } } places(first: 3) { nodes { id } } }',
  );
  if (errors) throw new Error(errors[0]?.message);
  // biome-ignore lint/suspicious/noExplicitAny: what the query above answers
  const { statements, places } = data as any;
  const keys = [statements.a, statements.b, statements.c].flat().map(({ key }) => key);
  const nodes = [...statements.nodes, ...places.nodes].map(({ id }: { id: string }) => id);
  return [...new Set([...keys, ...nodes, statements.nodes[0].article.id])];
}

async function ask(source: string, admit?: (cost: Cost) => void) {
  const context: RequestContext = {
    engine,
    deadline: Date.now() + 120_000,
    bookmarks: [],
    caller: localCaller('trial'),
    sizes,
    admit,
  };
  return runOperation(schema, source, { context });
}

function value(type: GraphQLInputType, name: string, depth: number): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const item = getNamedType(nullable);
    if (isInputObjectType(item))
      return `[${value(item, name, depth)}, ${value(item, name, depth)}]`;
    return `[${value(item, name, depth)}]`;
  }
  if (isEnumType(nullable)) return pick(nullable.getValues()).name;
  if (isInputObjectType(nullable)) return filter(nullable, depth + 1);
  if (name === 'first' || name === 'last') return String(pick([1, 10, 50, 500]));
  if (name === 'maxLength') return String(pick([2, 4, 6]));
  switch (nullable.name) {
    case 'ID':
      return JSON.stringify(pick(ids));
    case 'Int':
    case 'Float':
      return '5';
    case 'Boolean':
      return String(chance(50));
    case 'DateTime':
      return '"2024-09-01T00:00:00Z"';
    default:
      return pick(['"zz"', '"a"', '"dawn"', '"Loryn"']);
  }
}

function filter(type: GraphQLInputObjectType, depth: number): string {
  const fields = Object.values(type.getFields());
  const relations = fields.filter((field) => isInputObjectType(getNamedType(field.type)));
  const usable = depth > 6 ? fields.filter((field) => !relations.includes(field)) : relations;
  if (usable.length === 0) return '{}';
  const chosen = new Set(Array.from({ length: chance(25) ? 2 : 1 }, () => pick(usable)));
  return `{${[...chosen].map((field) => `${field.name}: ${value(field.type, field.name, depth)}`).join(', ')}}`;
}

let fresh = 0;
function field(declared: GraphQLField<unknown, unknown>, depth: number): string {
  const args = declared.args
    .filter((arg) => arg.name !== 'after' && arg.name !== 'before')
    .filter((arg) => arg.name !== 'last')
    .filter((arg) => isRequiredArgument(arg) || chance(arg.name === 'first' ? 70 : 35))
    .map((arg) => `${arg.name}: ${value(arg.type, arg.name, 0)}`);
  const type = getNamedType(declared.type);
  fresh += 1;
  const head = `f${fresh}: ${declared.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
  return isCompositeType(type) ? `${head} ${selection(type, depth + 1)}` : head;
}

function selection(type: GraphQLNamedType, depth: number): string {
  const types: readonly GraphQLNamedType[] = isAbstractType(type)
    ? [type, ...schema.getPossibleTypes(type)]
    : [type];
  const owner = pick(types);
  const all = isObjectType(owner) || isInterfaceType(owner) ? Object.values(owner.getFields()) : [];
  const leaves = all.filter((one) => !isCompositeType(getNamedType(one.type)));
  const deep = all.filter((one) => isCompositeType(getNamedType(one.type)));
  const isList = isObjectType(owner) && owner.name.endsWith('Connection');
  const chosen =
    depth > (isList ? 9 : 8) ? [] : Array.from({ length: chance(30) ? 2 : 1 }, () => pick(deep));
  const parts = [...new Set(chosen)].filter(Boolean).map((one) => field(one, depth));
  if (leaves.length > 0 && (parts.length === 0 || chance(30))) {
    const leaf = pick(leaves);
    if (!leaf.args.some(isRequiredArgument)) parts.push(field(leaf, depth));
  }
  if (parts.length === 0) parts.push('__typename');
  const inner = `{ ${parts.join(' ')} }`;
  return owner === type ? inner : `{ ... on ${owner.name} ${inner} }`;
}

const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
const say = (line: string) => process.stdout.write(`${line}\n`);
/** Seconds of the processor, or db hits. */
const taken: { readonly work: number; readonly cost: number; readonly source: string }[] = [];
const outcomes = { drawn: 0, refused: 0, unanswered: 0 };
while (taken.length < Number(operations)) {
  const count = chance(30) ? 2 : 1;
  const source = `{ ${Array.from({ length: count }, () => field(pick(roots), 0)).join(' ')} }`;
  if (validate(schema, parse(source)).length > 0) continue;
  outcomes.drawn += 1;
  let cost = 0;
  const before = process.cpuUsage();
  const { errors } = await ask(source, (known) => {
    cost = known.cost;
    if (cost > maximumCost) throw new AppError('OPERATION_TOO_COSTLY', 'too costly');
  });
  const [{ originalError } = {}] = errors ?? [];
  const code = originalError instanceof AppError ? originalError.code : null;
  if (errors && code !== 'ENGINE_TIMEOUT' && code !== 'INTERNAL') {
    outcomes.refused += 1;
    continue;
  }
  const { user, system } = process.cpuUsage(before);
  taken.push({ work: driver ? hits : (user + system) / 1e6, cost, source });
  if (!errors) continue;
  outcomes.unanswered += 1;
  say(`${code}: ${errors[0]?.message}: cost ${cost}: ${source}`);
}
taken.sort((a, b) => b.work - a.work);
const unit = driver ? 'db hits' : 's';
for (const { work, cost, source } of taken.slice(0, 10))
  say(
    `${work.toFixed(2)} ${unit}, ${(work / cost).toPrecision(2)} a unit of cost, cost ${cost}: ${source}`,
  );
say(JSON.stringify({ ...outcomes, run: taken.length, worst: taken[0]?.work, unit }));
await opened.close();
await driver?.close();
