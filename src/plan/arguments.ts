import { type FieldNode, type GraphQLField, getArgumentValues } from 'graphql';
import { AppError } from '../errors.js';
import { fold, sortForm } from '../util/fold.js';
import type { ParameterName, ParameterSource } from './plan.js';

type Variables = Readonly<Record<string, unknown>>;

/** The arguments of one field of the operation: their values now, and parameters that read them on every run. */
export interface FieldArguments {
  readonly values: Readonly<Record<string, unknown>>;
  /** A parameter that holds what `read` makes of all arguments of the field, under each run's variables. */
  parameter(read: (values: Readonly<Record<string, unknown>>) => unknown): ParameterName;
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

  argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): FieldArguments {
    const where = node.alias ? `${node.alias.value}: ${field.name}` : field.name;
    const parameter: FieldArguments['parameter'] = (read) => {
      const name = `p${this.sources.length}`;
      this.sources.push({
        name,
        read: (variables) =>
          read(getArgumentValues(field, node, variables as Record<string, unknown>)),
      });
      return name;
    };
    return {
      values: getArgumentValues(field, node, this.variables as Record<string, unknown>),
      parameter,
      at: (path, codec = plain) =>
        parameter((values) => {
          const value = path.reduce<unknown>(
            (inner, key) => (inner as Record<string, unknown>)[key],
            values,
          );
          return codec(value, `${where}(${path.join('.')})`);
        }),
    };
  }
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

/** Ids in one list at most. */
const MAXIMUM_IDS = 500;

/** A list of ids. Throws BAD_USER_INPUT for a malformed one and for more than 500. */
export function wellFormedIds(value: unknown, where: string): unknown {
  const ids = value as readonly unknown[];
  if (ids.length > MAXIMUM_IDS) {
    throw new AppError(
      'BAD_USER_INPUT',
      `${where}: at most ${MAXIMUM_IDS} values at once, not ${ids.length}`,
      { details: { argument: where, maximum: MAXIMUM_IDS } },
    );
  }
  return wellFormedId(value, where);
}

const ID = /^[a-z]+(:[a-z0-9+-]+)+$/;

/** An id, or a list of them, of the form all ids have. Throws BAD_USER_INPUT for any other string. */
export function wellFormedId(value: unknown, where: string): unknown {
  for (const id of Array.isArray(value) ? value : [value]) {
    if (typeof id !== 'string' || id.length > 512 || !ID.test(id)) {
      throw new AppError(
        'BAD_USER_INPUT',
        `${where}: ${JSON.stringify(id)} is not an id; ids look like place:ua-63 or person:michael-clarke`,
        { details: { argument: where } },
      );
    }
  }
  return value;
}
