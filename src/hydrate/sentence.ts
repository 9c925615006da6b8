/** What a sentence needs to know of a node on a path. */
export interface PathNode {
  readonly labels: readonly string[];
  readonly name: string;
  readonly text: string | null;
}

/** Relations between two nodes as verbs, and which label the subject has (the relationship's start). */
const VERBS: Readonly<Record<string, readonly [string, string]>> = {
  SAID_BY: ['Statement', 'was said by'],
  RELAYED_BY: ['Statement', 'was relayed by'],
  ABOUT: ['Statement', 'is about'],
  APPEARS_IN: ['Statement', 'stands in'],
  MENTIONS: ['Article', 'mentions'],
  PUBLISHED_BY: ['Article', 'was published by'],
  HOLDS: ['Person', 'holds the role'],
  AT: ['Role', 'is a role at'],
};
/** Relations whose two ends can have the same label: told without a direction. */
const SYMMETRIC: Readonly<Record<string, string>> = {
  SUBORDINATE_TO: 'are one under the other',
  MEMBER_OF: 'are one a member of the other',
  ALLEGIANCE_TO: 'are bound by allegiance',
  POSITIONED_AT: 'are linked by a position',
  WITHIN: 'lie one within the other',
  ADJOINS: 'adjoin',
  SAME_CLAIM_AS: 'make the same claim',
  SUPPORTS: 'support each other',
  CONTRADICTS: 'contradict each other',
  ELABORATES: 'elaborate each other',
  RELATED_TO: 'are related',
};

/**
 * One step of a path as a sentence. A statement between who said it and what it is about is told whole:
 * `Michael Clarke said “…” about Kharkiv`.
 */
export function sentenceOf(
  index: number,
  relations: readonly string[],
  nodes: readonly PathNode[],
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
  const [subjectLabel, verb] = VERBS[relation] ?? [];
  if (!subjectLabel) return `${show(left)} and ${show(right)} ${SYMMETRIC[relation] ?? relation}`;
  const [subject, object] = left.labels.includes(subjectLabel) ? [left, right] : [right, left];
  return `${show(subject)} ${verb} ${show(object)}`;
}

function show({ labels, name, text }: PathNode): string {
  if (labels.includes('Statement')) return `“${text ?? ''}”`;
  return name;
}
