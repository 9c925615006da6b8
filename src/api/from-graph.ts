/**
 * The body of every field that takes arguments: type-graphql needs a method to hang them on, and the value
 * always comes from the operation's one statement. Throws, because nothing may ever call it.
 */
export function fromGraph(): never {
  throw new Error('Fields are answered by the operation, not by calling their class');
}
