import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource, type Source } from './support/read-source.js';

/** What every room may look things up in. */
const BASE = ['util', 'errors', 'model'];
const JOURNEY = ['mapping', 'plan', 'cypher', 'hydrate', 'operation', 'api'];
const STORED = ['rows', 'archive', 'import', 'curation', 'store', 'doctor', 'feed'];
const PORT = 'engine/engine';
const ALL = [...BASE, ...JOURNEY, ...STORED, 'bundle', PORT, 'engine', 'formats/writers'];

/**
 * Which room may import which, types included; a room may always import itself. A room is a folder of src, or a file
 * there, such as the engine's port; `page` is web/src, which takes the API's types from schema; `web` is what builds it.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  util: [],
  errors: [],
  model: ['util', 'errors'],
  config: BASE,
  'cypher-text': [],
  mapping: BASE,
  plan: [...BASE, 'mapping'],
  cypher: [...BASE, 'plan', 'cypher-text'],
  hydrate: [...BASE, 'plan'],
  operation: [...BASE, 'mapping', 'plan', 'cypher', 'hydrate', 'feed', PORT],
  api: [...BASE, 'mapping', 'operation', 'import'],
  [PORT]: BASE,
  engine: [...BASE, PORT],
  'engine/embedded': [...BASE, PORT, 'engine', 'cypher-text'],
  'engine/neo4j': [...BASE, PORT, 'engine', 'cypher-text'],
  bundle: BASE,
  rows: [...BASE, 'bundle'],
  archive: [...BASE, 'bundle', 'rows', 'cypher-text', PORT],
  import: [...BASE, 'bundle', 'rows', 'archive', 'cypher-text', PORT],
  curation: [...BASE, 'bundle', 'rows', 'archive', 'import', 'cypher-text', PORT],
  store: [...BASE, 'rows', 'archive', 'import', 'cypher-text', PORT],
  doctor: [...BASE, 'bundle', 'rows', 'archive', 'cypher-text', PORT],
  feed: [...BASE, PORT],
  'formats/writers': [...BASE, 'bundle', 'rows', 'archive'],
  server: ['config', ...ALL],
  cli: ['config', 'server', ...ALL],
  main: ['cli'],
  page: ['util', 'model', 'bundle', 'schema'],
  web: ['page'],
};

/** Which room may import which package, under any of its paths; one that is not here is a new dependency to think of. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'neo4j-driver': ['engine/neo4j'],
  '@grafeo-db/js': ['engine/embedded'],
  'type-graphql': ['api'],
  'graphql-scalars': ['api'],
  'reflect-metadata': ['api'],
  graphql: ['mapping', 'plan', 'hydrate', 'operation', 'api', 'server', 'cli', 'web'],
  yaml: ['bundle'],
  'fastest-levenshtein': ['bundle'],
  commander: ['cli'],
  '@opentelemetry/api': ['engine', 'server'],
  hono: ['server'],
  '@hono/node-server': ['server'],
  '@hono/accepts': ['server'],
  '@apollo/server': ['server'],
  cors: ['server'],
  'graphql-ws': ['server'],
  jose: ['server'],
  pino: ['server'],
  'prom-client': ['server'],
  ws: ['server'],
  preact: ['page'],
  sigma: ['page'],
  '@sigma/node-image': ['page'],
  graphology: ['page'],
  'graphology-layout-forceatlas2': ['page'],
  'd3-geo': ['page'],
  geojson: ['page'],
  milsymbol: ['page'],
  'gql.tada': ['page'],
  vite: ['web'],
  '@gql.tada/internal': ['web'],
  '@graphql-yoga/render-graphiql': ['web'],
};

/** Rooms that run in a browser, so that nothing of Node's may stand in them. */
const PURE = ['util', 'errors', 'model', 'bundle', 'page'];

/** The product's one reader of the environment, and what is run by developers alone. */
const READS_ENVIRONMENT = ['config', 'web'];

const MAXIMUM_FILE = 400;
const MAXIMUM_FUNCTION = 60;

/** Why something breaks a law all the same, and what does. What breaks none any more fails. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  'it hands the environment to the command line, which has src/config.ts read it': [
    'src/main.ts reads process.env',
  ],
  'the one place that chooses between the two adapters': [
    'src/engine/open-engine.ts imports engine/embedded',
    'src/engine/open-engine.ts imports engine/neo4j',
  ],
  'the type of what a curator may do, which the resolver calls': [
    'src/api/curation.resolver.ts imports curation',
  ],
  'graphql-js asks the schema for the type of an object, and hydration is what named it': [
    'src/api/schema.ts imports hydrate',
  ],
  "the types of a default order's keys, which the plan hands through": [
    'src/cypher/render-connection.ts imports mapping',
    'src/cypher/render-order.ts imports mapping',
  ],
  'the query that counts a store for prices belongs to no plan': [
    'src/operation/read-sizes.ts imports cypher-text',
  ],
  'the outlines of countries and regions are data, built into the page': [
    'web/src/map/outlines.ts imports seeds',
  ],
  'draws one shape after the other from one source of chance, so that a seed repeats them all': [
    'test/fuzz/mutations.ts: mutants is long',
    'test/properties/random-bundles.ts: randomBundles is long',
    'test/properties/random-bundles.ts: article is long',
    'test/properties/random-operations.ts: operationsOver is long',
    'test/properties/random-operations.ts: (callback) is long',
    'test/properties/random-values.ts: valuesOver is long',
    'test/properties/random-values.ts: (callback) is long',
    'bench/generate.js: makeBundle is long',
  ],
  'the reference answers by closures over one graph, all of them in one place to be read beside the API':
    [
      'test/properties/reference/filter.ts: filtersOf is long',
      'test/properties/reference/interpreter.ts is long',
      'test/properties/reference/interpreter.ts: resolversOf is long',
    ],
  'a table, with a row for each thing': [
    'src/server/metrics.ts: createMetrics is long',
    'test/engine/contract.case.ts: engineContract is long',
    'test/support/whole-bundle.ts: wholeBundle is long',
    'test/support/hostile-documents.ts is long',
    'bench/operations.js is long',
  ],
  'one connection or process from its start to its end, as closures over its state': [
    'test/support/fault-proxy.ts: startFaultProxy is long',
    'test/support/fault-proxy.ts: (callback) is long',
    'test/support/history.ts: runHistory is long',
    'test/support/importer.ts: startImporter is long',
  ],
  'one story told over one store or page, step after step': [
    'test/doctor/doctor.test.ts is long',
    'test/web/explorer.test.ts is long',
  ],
  'holds more than one noun': ['src/cypher/render-groups.ts: keyed is long'],
};

interface File extends Source {
  readonly path: string;
}

const SCRIPT = /\.[cm]?[jt]sx?$/;
/** Longest first, so that engine/neo4j is not taken for engine. */
const ROOMS = Object.keys(MAY_IMPORT).sort((a, b) => b.length - a.length);

function roomOf(file: string): string {
  if (file.startsWith('web/src/')) return 'page';
  if (!file.startsWith('src/')) return file.replace(/\/.*/, '');
  const inside = file.slice('src/'.length).replace(SCRIPT, '');
  return ROOMS.find((room) => inside === room || inside.startsWith(`${room}/`)) ?? inside;
}

/** The file or package that an import names: a path from the root without its ending, or `package:` and a name. */
function targetOf(from: string, specifier: string): string {
  if (specifier.startsWith('.')) {
    return path.posix
      .join(path.posix.dirname(from), specifier)
      .replace(/\?.*$/, '')
      .replace(SCRIPT, '');
  }
  return `package:${specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')}`;
}

/** The laws of imports that a file breaks. */
function importFaults({ path: file, imports, environment }: File): readonly string[] {
  const room = roomOf(file);
  const mayImport = MAY_IMPORT[room];
  if (!mayImport) return [`${file} is in no room of the table`];
  const faults = imports.flatMap(({ specifier }) => {
    if (specifier === null) return `${file} imports what only the run knows`;
    const target = targetOf(file, specifier);
    if (target.startsWith('package:node:')) {
      return PURE.includes(room) ? `${file} imports ${specifier}` : [];
    }
    if (target.startsWith('package:')) {
      const name = target.slice('package:'.length);
      return PACKAGES[name]?.includes(room) ? [] : `${file} imports ${name}`;
    }
    const other = roomOf(target);
    return other === room || mayImport.includes(other) ? [] : `${file} imports ${other}`;
  });
  if (environment.length > 0 && !READS_ENVIRONMENT.includes(room))
    faults.push(`${file} reads process.env`);
  return [...new Set(faults)];
}

/** The laws of size that a file breaks. */
function sizeFaults({ path: file, lines, functions }: File): readonly string[] {
  const long = functions.filter((one) => one.lines > MAXIMUM_FUNCTION);
  return [
    ...(lines > MAXIMUM_FILE ? [`${file} is long`] : []),
    ...new Set(long.map(({ name }) => `${file}: ${name} is long`)),
  ];
}

/** Files that an import leads back to, over whatever other files. */
function circles(files: readonly File[]): readonly string[] {
  const targets = new Map(
    files.map((file) => [
      file.path.replace(SCRIPT, ''),
      file.imports.map(({ specifier }) => targetOf(file.path, specifier ?? '')),
    ]),
  );
  const reachedFrom = (start: string, reached = new Set<string>()): ReadonlySet<string> => {
    for (const target of targets.get(start) ?? []) {
      if (!reached.has(target)) reachedFrom(target, reached.add(target));
    }
    return reached;
  };
  return files
    .filter(({ path: file }) => reachedFrom(file.replace(SCRIPT, '')).has(file.replace(SCRIPT, '')))
    .map(({ path: file }) => `${file} is in a circle`);
}

function filesIn(folder: string): readonly File[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((name) => SCRIPT.test(name) && !/\/(node_modules|public|__generated__)\//.test(name))
    .map((name) => fileOf(name, readFileSync(name, 'utf8')));
}

function fileOf(name: string, text: string): File {
  return { path: name, ...readSource(name, text) };
}

describe('the laws of the house', () => {
  const product = [...filesIn('src'), ...filesIn('web')];
  const others = [...filesIn('test'), ...filesIn('bench')];
  const faults = [
    ...product.flatMap(importFaults),
    ...circles(product),
    ...[...product, ...others].flatMap(sizeFaults),
  ];

  const excepted = Object.values(EXCEPTIONS).flat();

  it('hold but for the exceptions', () => {
    expect(faults.filter((fault) => !excepted.includes(fault))).toEqual([]);
  });

  it('have no exception that is not needed', () => {
    expect(excepted.filter((fault) => !faults.includes(fault))).toEqual([]);
  });

  it('are held by Biome for what is complex, in every file of the product', () => {
    const { linter, overrides } = JSON.parse(readFileSync('biome.json', 'utf8'));
    const levels = [{ linter, includes: ['src/**', 'web/**'] }, ...overrides].flatMap(
      ({ linter: { rules }, includes }) => {
        const rule = rules.complexity?.noExcessiveCognitiveComplexity;
        return rule ? [[includes, rule.level, rule.options.maxAllowedComplexity]] : [];
      },
    );
    expect(levels).toEqual([
      [['src/**', 'web/**'], 'error', 15],
      [['test/**', 'bench/**'], 'error', 35],
    ]);
  });

  it('name rooms that there are, and no room that may not be imported from', () => {
    const rooms = new Set(product.map((file) => roomOf(file.path)));
    expect([...rooms].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
    expect(
      Object.values(MAY_IMPORT)
        .flat()
        .filter((room) => !rooms.has(room) && room !== 'schema'),
    ).toEqual([]);
  });
});

describe('a law that is broken', () => {
  it.each([
    ['src/util/fold.ts', "import { AppError } from '../errors.js';", 'imports errors'],
    ['src/model/labels.ts', "import type { Bundle } from '../bundle/bundle.js';", 'imports bundle'],
    ['src/bundle/parse.ts', "import { readFileSync } from 'node:fs';", 'imports node:fs'],
    ['src/plan/page.ts', "export { renderOrder } from '../cypher/render.js';", 'imports cypher'],
    ['src/cypher/order.ts', "export type * from '../engine/slots.js';", 'imports engine'],
    ['src/hydrate/rows.ts', "let r: import('../cypher/scope.js').Scope;", 'imports cypher'],
    ['src/engine/port.ts', "import api = require('../api/schema.js');", 'imports api'],
    ['src/api/person.type.ts', "await import('../plan/plan.js');", 'imports plan'],
    ['src/store/next.js', "const neo4j = require('neo4j-driver');", 'imports neo4j-driver'],
    ['src/operation/type.ts', "import 'type-graphql';", 'imports type-graphql'],
    ['web/src/card.tsx', "import { x } from '../../src/server/x'; <p />;", 'imports server'],
  ])('is told of %s', (file, text, fault) => {
    expect(importFaults(fileOf(file, text))).toEqual([`${file} ${fault}`]);
  });

  it.each([
    ['src/model/x.ts', 'await import(`node:fs`);', 'imports node:fs'],
    ['src/plan/x.ts', 'await import("../" + name);', 'imports what only the run knows'],
    ['src/cli/x.ts', "import '../engine/neo4j/lanes.js';", 'imports engine/neo4j'],
    ['src/store/x.ts', "import type { Slots } from '../engine/slots.js';", 'imports engine'],
    ['src/cli/x.ts', "import '../../test/support/set.js';", 'imports test'],
    ['src/cli/x.ts', "import 'left-pad/index.js';", 'imports left-pad'],
    ['src/attic/x.ts', '', 'is in no room of the table'],
    ['src/server/x.ts', "process['env'].PORT;", 'reads process.env'],
    ['src/server/x.ts', 'const { env } = process;', 'reads process.env'],
  ])('is told of %s with %s', (file, text, fault) => {
    expect(importFaults(fileOf(file, text))).toEqual([`${file} ${fault}`]);
  });

  it('is told of a circle, whose every import is of a type', () => {
    const files = [
      fileOf('src/plan/a.ts', "import type { B } from './b.js';"),
      fileOf('src/plan/b.ts', "export type { C } from './c.js';"),
      fileOf('src/plan/c.ts', "type A = import('./a.js').A;"),
      fileOf('src/plan/d.ts', "import './a.js'; import './e.js';"),
      fileOf('src/plan/e.ts', ''),
    ];
    expect(circles(files)).toEqual(['a', 'b', 'c'].map((x) => `src/plan/${x}.ts is in a circle`));
    expect(circles(files.slice(1))).toEqual([]);
  });

  it('is told of a long file, and of a long function, method or arrow, but not of a suite of tests', () => {
    const long = '\n'.repeat(MAXIMUM_FUNCTION);
    const text = `class A { @D() m() {${long}} }; const b = () => {${long}}; function c() {}`;
    expect(sizeFaults(fileOf('x.ts', text))).toEqual(['x.ts: m is long', 'x.ts: b is long']);
    const suites = `describe('x', () => {${long} it.each([1])('y', () => {${long}}) });`;
    expect(sizeFaults(fileOf('x.test.ts', suites))).toEqual([]);
    expect(sizeFaults(fileOf('x.ts', '0;\n'.repeat(MAXIMUM_FILE + 1)))).toEqual(['x.ts is long']);
  });
});
