import { existsSync, readdirSync, readFileSync } from 'node:fs';

const EXAMPLES = new URL('../../schema/operations/', import.meta.url);
const GOLDEN = new URL('./', import.meta.url);

/** The operations of the golden corpus: the playground's examples and those that only the tests have. */
export const goldenSources: readonly { readonly name: string; readonly source: string }[] = [
  EXAMPLES,
  GOLDEN,
].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => ({
      name: file.replace(/\.graphql$/, ''),
      source: readFileSync(new URL(file, folder), 'utf8'),
    })),
);

/** What an operation is run with. */
export function goldenVariables(name: string): Readonly<Record<string, unknown>> {
  const file = new URL(`${name}.variables.json`, GOLDEN);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
