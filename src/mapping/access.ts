import type { GraphQLSchema } from 'graphql';
import { invariant } from '../errors.js';
import { ROLES, type Role } from '../model/caller-roles.js';

/** Who may do a thing: callers of that role or a greater one, or anybody at all. */
export type Need = Role | 'anyone';

/**
 * Who may do what: schema coordinates (`Type.field`), `import` and `export` for /import and /export, and `restore` for
 * bringing in what others are recorded to have done. Every root field has a row; a field below the roots has one when it needs more than the root that leads to it.
 */
export type AccessMatrix = Readonly<Record<string, Need>>;

/** The greatest need of an operation, and the coordinate that has it. */
export interface Needed {
  readonly coordinate: string;
  readonly need: Need;
}

/** The matrix that the schema was built with. */
export function accessOf(schema: GraphQLSchema): AccessMatrix {
  return schema.extensions['access'] as AccessMatrix;
}

export function isEnough(role: Role | null, need: Need): boolean {
  return rank(role ?? 'anyone') >= rank(need);
}

export function rank(need: Need): number {
  return need === 'anyone' ? -1 : ROLES.indexOf(need);
}

/** Throws INTERNAL naming the root fields without a row, and the rows without a field. */
export function checkAccess(schema: GraphQLSchema, matrix: AccessMatrix): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const missing = roots.flatMap((type) =>
    Object.keys(type?.getFields() ?? {})
      .map((field) => `${type?.name}.${field}`)
      .filter((coordinate) => !Object.hasOwn(matrix, coordinate)),
  );
  const unknown = Object.keys(matrix).filter((row) => {
    const [typeName = '', fieldName = ''] = row.split('.');
    if (!row.includes('.') || fieldName.startsWith('__')) return false;
    const type = schema.getType(typeName);
    return !(type && 'getFields' in type && fieldName in type.getFields());
  });
  invariant(
    missing.length + unknown.length === 0,
    `The access matrix lacks a row for ${missing.join(', ') || 'nothing'} and has rows for unknown fields ${unknown.join(', ') || '(none)'}`,
  );
}
