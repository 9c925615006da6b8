// Writes the rows of generated bundles as CSV for Neo4j's offline importer: one file a set of labels and one a
// relationship type, with the types of their columns in a header beside them. Entities that many bundles describe
// are written once, as the importer would have merged them, and what claims add up to at the end.
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { bundleRows } from '../dist/rows/bundle-rows.js';
import { claimsIn } from '../dist/rows/claim-rows.js';
import { settledBy } from '../dist/rows/derived-terms.js';
import { generateBundles } from './generate.js';

const RECORDED_AT = '2026-01-01T00:00:00.000Z';

/** What the importer writes beside a bundle's rows: its own record, and on each node the request that made it. */
function recordOf(bundle, request) {
  const article = bundle.article.id;
  return {
    key: `bulk:${article}`,
    req: request,
    attempt: request,
    at: RECORDED_AT,
    by: 'bench',
    article,
  };
}

/** Writes all files into the folder; returns the arguments that name them to the importer. */
export async function writeCsv({ statements, seed = 1 }, folder) {
  mkdirSync(folder, { recursive: true });
  const files = new Map();
  const shared = new Set();
  const file = (kind, name) => {
    const key = `${kind} ${name}`;
    if (!files.has(key)) files.set(key, new Table(kind, name, join(folder, String(files.size))));
    return files.get(key);
  };
  const claims = new Map();
  let number = 0;
  for (const bundle of generateBundles({ statements, seed })) {
    number += 1;
    const rows = bundleRows({ ...bundle, article: { ...bundle.article, recordedAt: RECORDED_AT } });
    const request = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
    gather(rows, claims);
    const local = new Set();
    for (const [labels, byId] of rows.nodes) {
      const table = file('nodes', labels);
      const ownsArticle = labels.endsWith('Article') || labels.endsWith('Statement');
      for (const { id, properties } of byId.values()) {
        if (ownsArticle || labels.endsWith('AnonymousSource') || labels === 'Quantity')
          local.add(id);
        else if (shared.has(id)) continue;
        else shared.add(id);
        const more = labels.endsWith('Article') ? { changedIn: request } : {};
        table.add([id], { ...properties, id: undefined, createdIn: request, ...more });
      }
    }
    for (const { kind, rows: group } of rows.edges.values()) {
      const table = file('relationships', kind.type);
      for (const { from, to, identity, properties } of group) {
        if (!local.has(from) && !local.has(to)) {
          const edge = `${kind.type} ${from} ${to}`;
          if (shared.has(edge)) continue;
          shared.add(edge);
        }
        table.add([from, to], { ...identity, ...properties });
      }
    }
    file('nodes', 'Import').add([`import:${number}`], recordOf(bundle, request));
    if (number % 50 === 0) for (const table of files.values()) await table.drained();
  }
  writeTerms(claims, file);
  return Promise.all([...files.values()].map((table) => table.end()));
}

function gather(rows, claims) {
  for (const { properties } of claimsIn(rows))
    claims.set(properties.key, [...(claims.get(properties.key) ?? []), properties]);
}

/** What claims add up to, by their keys. */
function writeTerms(claims, file) {
  for (const [key, all] of claims) {
    const [{ subject, object }] = all;
    const { terms, links } = settledBy(key, all, [subject, object]);
    for (const { id, properties } of terms)
      file('nodes', 'RoleTerm').add([id], { ...properties, id: undefined });
    for (const { type, from, to, key: told, properties } of links)
      file('relationships', type).add([from, to], {
        ...properties,
        key: told,
        recordedAt: RECORDED_AT,
      });
  }
}

/** A CSV file that learns its columns while it grows. */
class Table {
  #columns = new Map();
  #out;
  #pending = [];
  #size = 0;

  constructor(kind, name, path) {
    this.kind = kind;
    this.name = name;
    this.path = path;
    this.#out = createWriteStream(`${path}.csv`);
  }

  add(ends, properties) {
    const cells = ends.map(quoted);
    const values = [];
    for (const [name, value] of Object.entries(properties)) {
      if (value === undefined) continue;
      let column = this.#columns.get(name);
      if (!column) {
        column = { index: this.#columns.size, type: typeOf(value) };
        this.#columns.set(name, column);
      }
      if (column.type === 'long' && !Number.isInteger(value)) column.type = 'double';
      values[column.index] = Array.isArray(value) ? quoted(value.join(';')) : cellOf(value);
    }
    const line = `${cells.concat(Array.from(values, (value) => value ?? '')).join(',')}\n`;
    this.#pending.push(line);
    this.#size += line.length;
    if (this.#size > 1 << 16) this.#flush();
  }

  #flush() {
    this.#out.write(this.#pending.join(''));
    this.#pending = [];
    this.#size = 0;
  }

  async drained() {
    if (this.#out.writableNeedDrain)
      await new Promise((resolve) => this.#out.once('drain', resolve));
  }

  /** Ends the file, writes its header, and names both to the importer. */
  async end() {
    this.#flush();
    this.#out.end();
    await finished(this.#out);
    const id = this.name === 'Import' ? ':ID' : 'id:ID';
    const ends = this.kind === 'nodes' ? [id] : [':START_ID', ':END_ID'];
    const columns = [...this.#columns].map(([name, { type }]) => `${name}:${type}`);
    writeFileSync(`${this.path}-header.csv`, [...ends, ...columns].join(','));
    return `--${this.kind}=${this.name}=${this.path}-header.csv,${this.path}.csv`;
  }
}

function typeOf(value) {
  if (Array.isArray(value)) return `${typeOf(value[0])}[]`;
  if (typeof value === 'number') return Number.isInteger(value) ? 'long' : 'double';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

function cellOf(value) {
  return typeof value === 'string' ? quoted(value) : String(value);
}

function quoted(text) {
  return `"${text.replaceAll('"', '""')}"`;
}
