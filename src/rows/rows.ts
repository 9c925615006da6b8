import { type Label, nodeRow } from '../model/labels.js';
import type { Properties, Value } from '../model/value.js';

/** A node to merge by id under `key`, its first label. */
export interface NodeRow {
  readonly id: string;
  readonly properties: Properties;
}

/** A relationship to merge: the ids of its ends, what tells it from others of its type there, and the rest. */
export interface EdgeRow {
  readonly from: string;
  readonly to: string;
  readonly identity: Properties;
  readonly properties: Properties;
}

/** Where relationships of one kind run: their type and the merge labels of both ends. */
export interface EdgeKind {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** Properties by which parallel ones are told apart. */
  readonly identity: readonly string[];
}

/** Everything a bundle writes, grouped so that each group is one constant statement. */
export class Rows {
  readonly nodes = new Map<string, Map<string, NodeRow>>();
  readonly edges = new Map<string, { readonly kind: EdgeKind; readonly rows: EdgeRow[] }>();

  readonly #known = new Set<string>();

  /** Labels separated by colons, the merge label first; of two nodes with one id the first stays. */
  node(labels: string, id: string, properties: Readonly<Record<string, Value | undefined>>): void {
    const rows = this.nodes.get(labels) ?? new Map<string, NodeRow>();
    if (!rows.has(id)) rows.set(id, { id, properties: present(properties) });
    this.nodes.set(labels, rows);
  }

  /** The nodes whose last label that is, whatever they have beside it. */
  ofKind(kind: string): readonly NodeRow[] {
    return [...this.nodes].flatMap(([labels, byId]) =>
      kindOf(labels) === kind ? [...byId.values()] : [],
    );
  }

  /** Of two edges of one type and identity between the same ends the first stays. */
  edge(
    type: string,
    [fromLabel, from]: readonly [string, string],
    [toLabel, to]: readonly [string, string],
    identity: Readonly<Record<string, Value>> = {},
    properties: Readonly<Record<string, Value | undefined>> = {},
  ): void {
    const names = Object.keys(identity);
    const key = [type, fromLabel, toLabel, ...names].join(' ');
    const group = this.edges.get(key) ?? {
      kind: { type, from: fromLabel, to: toLabel, identity: names },
      rows: [],
    };
    this.edges.set(key, group);
    const edge = JSON.stringify([key, from, to, identity]);
    if (this.#known.has(edge)) return;
    this.#known.add(edge);
    group.rows.push({ from, to, identity, properties: present(properties) });
  }

  /** An edge to words, which its span tells from others. */
  edgeAt(
    type: string,
    from: readonly [string, string],
    to: readonly [string, string],
    { start = null, end = null, ...told }: Readonly<Record<string, Value | undefined>>,
  ): void {
    this.edge(type, from, to, { start, end }, told);
  }
}

/** Every label of a kind of node separated by colons: the one it is merged by first, what it is last. */
export function labelsOf(label: Label, ...more: readonly string[]): string {
  return [...nodeRow(label).labels, ...more, label].join(':');
}

/** What labels separated by colons say a node is: the last. */
export function kindOf(labels: string): string {
  return labels.split(':').at(-1) ?? '';
}

/** Without what is absent: the graph holds no nulls. */
export function present(properties: Readonly<Record<string, Value | undefined>>): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(
      (entry): entry is [string, Value] => entry[1] !== undefined && entry[1] !== null,
    ),
  );
}
