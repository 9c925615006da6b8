import { type RelationType, relationRow } from '../model/relations.js';
import { type Spoken, verbOf, wordsOf } from '../model/spoken.js';

/** What a sentence needs to know of a node on a path. */
export interface PathNode extends Spoken {
  readonly labels: readonly string[];
  readonly name: string;
  readonly text: string | null;
}

/**
 * One step of a path as a sentence. A statement between who said it and what it is about is told whole:
 * `Michael Clarke said “…” about Kharkiv`, and a denial, a question or a supposition as what it is. `forward` numbers the steps that follow their relation from its start; null
 * where the labels of the nodes tell.
 */
export function sentenceOf(
  index: number,
  relations: readonly string[],
  nodes: readonly PathNode[],
  forward: readonly number[] | null,
): string {
  const relation = relations[index] ?? '';
  const [left, right] = [nodes[index], nodes[index + 1]];
  if (!left || !right) return '';
  if (relation === 'SAID_BY' || relation === 'ABOUT') {
    const said = left.labels.includes('Statement')
      ? saidOf(left, [relation, right], [relations[index - 1], nodes[index - 1]])
      : saidOf(right, [relation, left], [relations[index + 1], nodes[index + 2]]);
    if (said) return said;
  }
  const { ends, walkable } = relationRow(relation as RelationType);
  const isForward = forward?.includes(index) ?? left.labels.includes(String(ends[0]));
  return `${show(left)} ${isForward ? walkable?.verb : walkable?.inverse} ${show(right)}`;
}

type Link = readonly [relation: string | undefined, end: PathNode | undefined];

/** A statement that is told whole by the links on its two sides; undefined where neither leads to who said it. */
function saidOf(statement: PathNode, link: Link, other: Link): string | undefined {
  const ends = Object.fromEntries([other, link]) as Readonly<Record<string, PathNode | undefined>>;
  const { SAID_BY: source, ABOUT: subject } = ends;
  const about = subject ? ` about ${show(subject)}` : '';
  return source && `${show(source)} ${verbOf(statement)} “${statement.text ?? ''}”${about}`;
}

function show(node: PathNode): string {
  return node.labels.includes('Statement')
    ? wordsOf({ ...node, text: node.text ?? '' })
    : node.name;
}
