import type { DocumentDecoration, initGraphQLTada } from 'gql.tada';
import type { introspection } from '../../../schema/schema-types.js';

export type { ResultOf, VariablesOf } from 'gql.tada';

type Tag = ReturnType<
  typeof initGraphQLTada<{
    introspection: introspection;
    disableMasking: true;
    scalars: { DateTime: string; EDTF: string; JSON: object };
  }>
>;

/** An operation, by what it answers and the variables it takes. At run time it is its text. */
export type Document<Result, Variables> = DocumentDecoration<Result, Variables>;

/**
 * A document with the fragments it spreads and those that these bring along, each once. Its types are derived from the
 * schema; gql.tada itself is not in the page.
 */
export const graphql = ((source: string, fragments: readonly string[] = []) =>
  fragments
    .flatMap((text) => text.split(/^(?=fragment )/m))
    .map((fragment) => fragment.trim())
    .reduce(
      (text, fragment) => (text.includes(fragment) ? text : `${text}\n${fragment}`),
      source,
    )) as unknown as Tag;

/** A value as input: lists may be read-only, and what is undefined is not sent. */
export type Given<T> = T extends readonly (infer Item)[]
  ? readonly Given<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Given<T[Key]> | (undefined extends T[Key] ? undefined : never) }
    : T;

type KeyOf<T> = T extends unknown ? keyof T : never;

/** One of several types of nodes, whichever: what all of them have, and perhaps what some have. */
export type AnyOf<T> = Pick<T, keyof T> & {
  readonly [Key in Exclude<KeyOf<T>, keyof T>]?: T extends { readonly [K in Key]?: infer Value }
    ? Value
    : never;
};
