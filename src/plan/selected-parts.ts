import { isObjectType } from 'graphql';
import { invariant } from '../errors.js';
import type { FieldMapping, MadeKind, Parts } from '../mapping/mapping.js';
import { type SelectedField, selectedFields } from './collect-fields.js';
import type { PlanContext } from './context.js';

/** A selected field of a type that the planner makes, and what it shows. */
export interface SelectedPart<K extends MadeKind> extends SelectedField {
  readonly part: Parts[K];
}

/** A selected field as the mapping has it. */
export interface SelectedMapping extends SelectedField {
  readonly mapping: FieldMapping;
}

/** The selected fields of a field's type as the mapping has them. */
export function selectedMappings(
  context: PlanContext,
  { type, selections }: SelectedField,
): readonly SelectedMapping[] {
  invariant(isObjectType(type), `${type.name} is no object type`);
  return selectedFields(context, type, selections).map((selected) => {
    const mapping = context.mapping.types.get(type.name)?.fields.get(selected.field.name);
    invariant(mapping, `${type.name}.${selected.field.name} has no place in the graph`);
    return { ...selected, mapping };
  });
}

/** The selected parts of a field whose type is what the planner makes of that kind. */
export function selectedParts<K extends MadeKind>(
  context: PlanContext,
  made: SelectedField,
  kind: K,
): readonly SelectedPart<K>[] {
  return selectedMappings(context, made).map((selected) => {
    const { mapping } = selected;
    invariant(isPartOf(mapping, kind), `${selected.field.name} is no part of a ${kind}`);
    return { ...selected, part: mapping.part };
  });
}

function isPartOf<K extends MadeKind>(
  mapping: FieldMapping,
  kind: K,
): mapping is FieldMapping & { readonly part: Parts[K] } {
  return mapping.kind === 'part' && mapping.of === kind;
}
