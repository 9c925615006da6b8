import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../../src/api/schema.js';
import type { Mistake } from '../../../src/bundle/mistakes.js';
import { runCommandLine } from '../../../src/cli/command-line.js';
import type { AppError } from '../../../src/errors.js';
import { graphSchema } from '../../../src/model/graph-schema.js';
import { localCaller } from '../../../src/operation/caller.js';
import { runOperation } from '../../../src/operation/run-operation.js';
import { catchOutput } from '../../support/caught-output.js';
import { openTestEngine, soon } from '../../support/engines.js';
import { badCases } from './cases.js';

const GOLDEN = fileURLToPath(new URL('errors.json', import.meta.url));
type Errors = Record<string, readonly Mistake[]>;

/** What the command line answers for each file, by case, with the exit code. */
async function importAll(): Promise<{ code: number; errors: Errors; summary: unknown }> {
  const folder = mkdtempSync(join(tmpdir(), 'wsw-bad-'));
  const { out, restore } = catchOutput();
  try {
    for (const { file, bytes } of badCases) writeFileSync(join(folder, file), bytes);
    const argv = ['node', 'who-said-where', 'import', folder, '--json'];
    const code = await runCommandLine(argv, { DATA_PATH: ':memory:' });
    const lines = out.mock.calls.map(([line]) => JSON.parse(String(line)));
    const byFile = new Map(lines.map((line) => [basename(line.file ?? ''), line.mistakes]));
    const errors = badCases.map(({ name, file }) => [name, clean(byFile.get(file), folder)]);
    return { code, errors: Object.fromEntries(errors), summary: lines.at(-1).summary };
  } finally {
    restore();
    rmSync(folder, { recursive: true, force: true });
  }
}

function clean(mistakes: readonly Mistake[] | undefined, folder: string): readonly Mistake[] {
  return (mistakes ?? []).map(({ pointer, message }) => ({
    pointer,
    message: message.replaceAll(folder, ''),
  }));
}

describe('broken bundles', () => {
  it('are each refused by the command line with their errors', async () => {
    const { code, errors, summary } = await importAll();
    if (process.env.UPDATE_GOLDEN) writeFileSync(GOLDEN, `${JSON.stringify(errors, null, 2)}\n`);
    expect(code).toBe(1);
    expect(summary).toMatchObject({ imported: 0, present: 0, refused: badCases.length });
    expect(errors).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')));
    expect(Object.values(errors).filter((list) => list.length === 0)).toEqual([]);
  });

  it('are refused by the mutation alike, and nothing is written', async () => {
    const golden: Errors = JSON.parse(readFileSync(GOLDEN, 'utf8'));
    const engine = await openTestEngine();
    await engine.prepare(graphSchema);
    const schema = buildApiSchema();
    const source = 'mutation($bundle: JSON!) { importBundle(bundle: $bundle) { article } }';
    for (const { name, bytes } of badCases.filter((one) => !one.syntax)) {
      if (name.startsWith('text file')) continue;
      const context = { engine, ...soon(), bookmarks: [], caller: localCaller('test') };
      const variables = { bundle: JSON.parse(new TextDecoder().decode(bytes)) };
      const { errors } = await runOperation(schema, source, { context, variables });
      const refusal = errors?.[0]?.originalError as AppError | undefined;
      expect(refusal?.code, name).toBe('BUNDLE_INVALID');
      const mistakes = refusal?.details['mistakes'] as readonly Mistake[];
      // The reader names the place of the depth, the mutation only the limit.
      const at = (list: readonly Mistake[] | undefined) =>
        name === 'nested too deep' ? list?.map(({ message }) => message) : list;
      expect(at(mistakes), name).toEqual(at(golden[name]));
    }
    const count = 'MATCH (n) RETURN count(n) AS n';
    expect((await engine.read({ text: count, parameters: {} }, soon())).rows).toEqual([[0]]);
    await engine.close();
  });
});
