import { RELATIONS, type Relation, type RelationType } from '../model/relations.js';

/** What a sentence needs to know of a node on a path. */
export interface PathNode {
  readonly labels: readonly string[];
  readonly name: string;
  readonly text: string | null;
}

/**
 * One step of a path as a sentence. A statement between who said it and what it is about is told whole:
 * `Michael Clarke said “…” about Kharkiv`. `forward` numbers the steps that follow their relation from its start; null
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
  const statementAt = left.labels.includes('Statement') ? index : index + 1;
  const statement = nodes[statementAt];
  if (statement && (relation === 'SAID_BY' || relation === 'ABOUT')) {
    const other = statementAt === index ? index - 1 : index + 1;
    const ends = { [relation]: statementAt === index ? right : left };
    const second = relations[other];
    const beyond = nodes[statementAt === index ? index - 1 : index + 2];
    if (second && beyond && second !== relation) ends[second] = beyond;
    const { SAID_BY: source, ABOUT: subject } = ends;
    if (source) {
      return `${show(source)} said ${show(statement)}${subject ? ` about ${show(subject)}` : ''}`;
    }
  }
  const { ends, walkable } = RELATIONS[relation as RelationType] as Relation;
  const isForward = forward?.includes(index) ?? left.labels.includes(String(ends[0]));
  return `${show(left)} ${isForward ? walkable?.verb : walkable?.inverse} ${show(right)}`;
}

function show({ labels, name, text }: PathNode): string {
  if (labels.includes('Statement')) return `“${text ?? ''}”`;
  return name;
}
