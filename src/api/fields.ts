import { Field } from 'type-graphql';
import { type } from '../mapping/decorators.js';

/** What a field is of: a class, an enum or a scalar, a type by its name, or a list of one of these in brackets. */
type Of = object | string | readonly [object | string];
/** Beside that: its description, the value of one of an input that is left out, decorators of the mapping and of arguments. */
type About = string | { readonly defaultValue: unknown } | Said;
type Said = (target: object, field: string, index: number) => void;
type Row = (target: object, name: string) => void;

/** A field that is always there. */
export function field(of: Of, ...about: readonly About[]): Row {
  return rowOf(of, false, about);
}

/** A field that may be null. */
export function nullable(of: Of, ...about: readonly About[]): Row {
  return rowOf(of, true, about);
}

function rowOf(of: Of, isNullable: boolean, about: readonly About[]): Row {
  const description = about.find((one) => typeof one === 'string');
  const said = about.filter((one) => typeof one === 'function');
  const options = {
    nullable: isNullable,
    ...(description !== undefined && { description }),
    ...about.find((one) => typeof one === 'object'),
  };
  const named = (one: unknown) => (typeof one === 'string' ? type(one) : one);
  const typeOf = () => (Array.isArray(of) ? [named(of[0])] : named(of)) as never;
  return (target, name) => {
    sayAll(said, target, name);
    Field(typeOf, options)(target, name);
  };
}

/** The class has these fields; their values are never read from an object of it. */
export function Fields(rows: Readonly<Record<string, Row>>) {
  return ({ prototype }: { readonly prototype: object }): void => {
    for (const [name, declare] of Object.entries(rows)) declare(prototype, name);
  };
}

/** Gives a resolver a method, which `declare` makes a root field; what is said of each of its parameters stands in order. */
export function answerBy(
  { prototype }: { readonly prototype: object },
  name: string,
  method: (...given: never[]) => Promise<unknown>,
  parameters: readonly Said[],
  declare: MethodDecorator,
): void {
  Object.assign(prototype, { [name]: method });
  sayAll(parameters, prototype, name);
  declare(prototype, name, Object.getOwnPropertyDescriptor(prototype, name) ?? {});
}

/** As TypeScript does, the last first. */
function sayAll(said: readonly Said[], target: object, name: string): void {
  for (const [index, say] of [...said.entries()].reverse()) say(target, name, index);
}
