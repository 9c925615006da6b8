import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { badCases } from './bad/cases.js';
import { bundleSchema, checkedBundle, parseBundle } from './pure-entry.js';

const here = { bundleSchema, checkedBundle, parseBundle };
type Room = typeof here;

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the language has no word for, and both a browser and Node do. */
const WEB = { TextDecoder, TextEncoder, URL };

/** Code bundled as for a page and run without what Node adds; modules of Node fail the build. */
async function asInBrowser(entry: string): Promise<Room> {
  const noNode = {
    name: 'no-node',
    enforce: 'pre' as const,
    resolveId(id: string, importer?: string) {
      if (isBuiltin(id)) throw new Error(`${importer} imports ${id}, which no browser has`);
    },
  };
  const [built] = [
    await build({
      ...{ configFile: false, logLevel: 'silent', plugins: [noNode] },
      build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'room' } },
    }),
  ].flat();
  if (!built || !('output' in built)) throw new Error('Nothing was built');
  const [{ code }] = built.output;
  return runInContext(`${code}; room`, createContext({ ...WEB }));
}

/** What a reader makes of a file: the bundle, or every mistake. */
function outcome({ checkedBundle, parseBundle }: Room, bytes: Uint8Array): string {
  try {
    return JSON.stringify(checkedBundle(parseBundle(bytes, 'file'), 'file'));
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code} ${message}`;
  }
}

describe('the code of bundles, in a browser', () => {
  let browser: Room;
  beforeAll(async () => {
    browser = await asInBrowser(at('pure-entry.ts'));
  }, 120_000);

  it.each(['minimal-bundle.json', 'minimal-bundle.yaml'])('reads %s', (name) => {
    const found = outcome(browser, readFileSync(at(name)));
    expect(found).toMatch(/^\{"article"/);
    expect(found).toBe(outcome(here, readFileSync(at(name))));
  });

  it('finds the mistakes of every broken bundle', () => {
    const differ = badCases.filter(({ bytes }) => outcome(browser, bytes) !== outcome(here, bytes));
    expect(differ.map(({ name }) => name)).toEqual([]);
  });

  it('writes the JSON Schema', () => {
    expect(JSON.stringify(browser.bundleSchema())).toBe(JSON.stringify(bundleSchema()));
  });

  it('is not built when it takes something of Node', async () => {
    await expect(asInBrowser(at('../../src/import/find-bundles.ts'))).rejects.toThrow(
      /find-bundles\.ts imports node:fs, which no browser has/,
    );
  });
});
