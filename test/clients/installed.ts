import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { ROOT, runProgram } from '../support/run-command.js';

const HERE = fileURLToPath(new URL('./', import.meta.url));
const BINARIES = `${HERE}node_modules/.bin/`;

/** Where the programs are. */
export const PROGRAMS = `${HERE}programs/`;

/** Python with what `programs/python/requirements.txt` names, as `.ci/run` installs it. */
export const PYTHON = `${ROOT}.cache/python/bin/python`;

/** Whether the packages of `test/clients/package.json` are here, which the product does without. */
export const isInstalled = existsSync(`${BINARIES}relay-compiler`);

if (!isInstalled)
  process.stderr.write(
    'Skipped in test/clients: what needs the packages that `npm ci --prefix test/clients` installs\n',
  );

/** Runs one of their commands in a folder of `test/clients`, and returns what it prints. */
export async function runInstalled(
  command: string,
  args: readonly string[],
  folder = '.',
): Promise<string> {
  const { code, out, err } = await runProgram(
    `${BINARIES}${command}`,
    args,
    {},
    { cwd: `${HERE}${folder}` },
  );
  expect(code, `${out}${err}`).toBe(0);
  return out;
}

/** Has Relay, graphql-codegen and gql.tada make of documents and schema what their programs import. */
export async function compileDocuments(): Promise<void> {
  await Promise.all([
    runInstalled('relay-compiler', [], 'programs/relay'),
    runInstalled('graphql-codegen', ['--config', 'codegen.json'], 'programs/codegen'),
    runInstalled('gql.tada', ['generate-output']),
  ]);
}
