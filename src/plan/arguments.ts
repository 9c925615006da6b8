import {
  type FieldNode,
  type GraphQLField,
  getArgumentValues,
  Kind,
  type ValueNode,
} from 'graphql';
import { isId, isVoiceless } from '../model/ids.js';
import { LISTS } from '../model/limits.js';
import { fold, sortForm } from '../util/fold.js';
import { quote } from '../util/quote.js';
import { badArgument } from './bad-argument.js';
import type { SelectedField } from './collect-fields.js';
import { oncePer } from './once-per.js';
import type { ParameterName, ParameterSource } from './plan.js';

type Variables = Readonly<Record<string, unknown>>;

/** The arguments of one field of the operation: their values now, and parameters that read them on every run. */
export interface FieldArguments {
  readonly field: GraphQLField<unknown, unknown>;
  readonly values: Readonly<Record<string, unknown>>;
  /** Whether the operation writes an argument of that name. */
  isWritten(name: string): boolean;
  /** A parameter that holds what `read` makes of all arguments of the field, under each run's variables. */
  parameter(read: (values: Readonly<Record<string, unknown>>) => unknown): ParameterName;
  /** Makes parameters that each hold what `read` makes of what `make` makes of all arguments, once for each run. */
  madeOf<Made extends object>(
    make: (values: Readonly<Record<string, unknown>>) => Made,
  ): (read: (made: Made) => unknown) => ParameterName;
  /** A parameter that holds the argument, or a part of it, at that path. */
  at(
    path: readonly (string | number)[],
    codec?: (value: unknown, where: string) => unknown,
  ): ParameterName;
}

/** Hands out the parameters of one operation. */
export class ParameterList {
  readonly sources: ParameterSource[] = [];

  constructor(private readonly variables: Variables) {}

  /** A parameter that holds what is read under each run's variables. */
  add(read: ParameterSource['read'], more: Pick<ParameterSource, 'voiceless'> = {}): ParameterName {
    const name = `p${this.sources.length}`;
    this.sources.push({ name, ...more, read });
    return name;
  }

  argumentsOf({ field, nodes: [node] }: Pick<SelectedField, 'field' | 'nodes'>): FieldArguments {
    const where = node.alias ? `${node.alias.value}: ${field.name}` : field.name;
    /** All arguments under one run's variables, read once for all parameters that take a part of them. */
    const valuesUnder = oncePer((variables: Variables): Variables => {
      const values = getArgumentValues(field, node, variables as Record<string, unknown>);
      checkLists(values, where, []);
      return values;
    });
    const isConstant = !usesVariables(node);
    const add = (
      read: (values: Variables) => unknown,
      more: Pick<ParameterSource, 'voiceless'> = {},
    ) => {
      const readNow = (variables: Variables) => read(valuesUnder(variables));
      return this.add(isConstant ? once(readNow) : readNow, more);
    };
    const parameter: FieldArguments['parameter'] = (read) => add(read);
    return {
      field,
      values: valuesUnder(this.variables),
      isWritten: (name) =>
        node.arguments?.some((argument) => argument.name.value === name) ?? false,
      parameter,
      madeOf: (make) => {
        const made = oncePer(make);
        return (read) => parameter((values) => read(made(values)));
      },
      at: (path, codec = plain) => {
        const part = (values: Variables) =>
          path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], values);
        const voiceless =
          codec === wellFormedId || codec === idsOrNothing
            ? voicelessIn(part(valuesUnder(this.variables)))
            : {};
        return add((values) => codec(part(values), `${where}(${path.join('.')})`), voiceless);
      },
    };
  }
}

/** Whether a field's arguments differ from run to run. */
function usesVariables({ arguments: given }: FieldNode): boolean {
  const inValue = (value: ValueNode): boolean =>
    value.kind === Kind.VARIABLE ||
    (value.kind === Kind.LIST && value.values.some(inValue)) ||
    (value.kind === Kind.OBJECT && value.fields.some((field) => inValue(field.value)));
  return given?.some(({ value }) => inValue(value)) ?? false;
}

/** What a function returned first, for good. */
function once<Input, Output>(read: (input: Input) => Output): (input: Input) => Output {
  let known: { readonly value: Output } | undefined;
  return (input) => {
    known ??= { value: read(input) };
    return known.value;
  };
}

/** Whether an argument has a value other than null. */
export function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined;
}

function plain(value: unknown): unknown {
  return value;
}

/** A case-folded string, or a list of them. */
export function folded(value: unknown): unknown {
  return Array.isArray(value) ? value.map((item) => fold(String(item))) : fold(String(value));
}

/** The same in the form that names are stored in to be ordered. */
export function sortable(value: unknown): unknown {
  return Array.isArray(value)
    ? value.map((item) => sortForm(String(item)))
    : sortForm(String(value));
}

/** An instant as the graph stores it. */
export function instant(value: unknown): string {
  return (value instanceof Date ? value : new Date(String(value))).toISOString();
}

/** Throws BAD_USER_INPUT for a list of more values than a page holds, however deep in an argument. */
function checkLists(value: unknown, field: string, path: readonly string[]): void {
  if (value === null || typeof value !== 'object' || value instanceof Date) return;
  if (Array.isArray(value) && value.length > LISTS.most) {
    const argument = `${field}(${path.join('.')})`;
    const message = `${argument}: at most ${LISTS.most} values at once, not ${value.length}; ask in parts`;
    throw badArgument(argument, message, LISTS.most);
  }
  for (const [key, part] of Object.entries(value)) checkLists(part, field, [...path, key]);
}

/** Whether the shape of variables tells of such a one: the plan looks for the statement that is meant. */
function voicelessIn(value: unknown): Pick<ParameterSource, 'voiceless'> {
  if (Array.isArray(value)) return value.some(isVoiceless) ? { voiceless: 'list' } : {};
  return isVoiceless(value) ? { voiceless: 'one' } : {};
}

/** An id, or a list of them, of the form all ids have. Throws BAD_USER_INPUT for any other string. */
export function wellFormedId(value: unknown, where: string): unknown {
  for (const id of Array.isArray(value) ? value : [value]) {
    const mistake = mistakeIn(id, where);
    if (mistake) throw badArgument(where, mistake);
  }
  return value;
}

/** Why a string is no id; '' when it is one. */
export function mistakeIn(id: unknown, where: string): string {
  return isId(id)
    ? ''
    : `${where}: ${quote(id)} is not an id; ids look like place:ua-63 or person:michael-clarke, and \`search(text: …)\` finds them by name`;
}

/** Ids, with '', which is the id of nothing, for each that is none. */
export function idsOrNothing(value: unknown): unknown {
  return (value as readonly unknown[]).map((id) => (isId(id) ? id : ''));
}
