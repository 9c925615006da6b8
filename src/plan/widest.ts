import { isDeepStrictEqual } from 'node:util';
import type { FieldMapping, StepDeclaration } from '../mapping/mapping.js';
import { startOf } from '../model/ends.js';

type Pathed = Extract<FieldMapping, { kind: 'relation' | 'groups' }>;

const made = new WeakMap<FieldMapping, FieldMapping>();

/**
 * The mapping of a field for nodes of several types at once, where one of theirs holds for all: a path that begins
 * with no or more hops along a relation which the other types do not have is, for them, the rest of that path. What is
 * said about a person is what is said about all that lies inside it. The first mapping where none holds for all.
 */
export function widest(mappings: readonly [FieldMapping, ...FieldMapping[]]): FieldMapping {
  const [own] = mappings;
  if (mappings.every((mapping) => mapping === own)) return own;
  const wide = mappings.find((candidate): candidate is Pathed =>
    mappings.every((mapping) => mapping === candidate || isWithoutHops(candidate, mapping)),
  );
  if (!wide) return own;
  const known = made.get(wide) ?? startingAnywhere(wide);
  made.set(wide, known);
  return known;
}

function isWithoutHops(wide: FieldMapping, other: FieldMapping): boolean {
  const [first, ...rest] = pathOf(wide);
  return first?.hops?.[0] === 0 && isDeepStrictEqual(rest, pathOf(other));
}

function pathOf(mapping: FieldMapping): readonly StepDeclaration[] {
  return mapping.kind === 'relation' || mapping.kind === 'groups' ? (mapping.path ?? []) : [];
}

/** The same, its hops over whatever the step after them starts at. */
function startingAnywhere(wide: Pathed): FieldMapping {
  const [first, ...rest] = wide.path ?? [];
  const [next] = rest;
  if (!first || !next) return wide;
  return { ...wide, path: [{ ...first, label: startOf(next) }, ...rest] };
}
