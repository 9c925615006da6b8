import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../../support/counts.js';
import { testEngine } from '../../support/engines.js';
import { runProgram } from '../../support/run-command.js';
import { badCases } from './cases.js';

const MAXIMUM_MB = 256;
/**
 * Says the greatest memory of the process, in MB, as the last line of its errors: the system's own figure (proc(5)), since
 * `maxRSS` begins with what the process had that started it.
 */
const PRELOAD = `data:text/javascript,import{readFileSync}from'node:fs';process.on('exit',()=>console.error(Math.ceil(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status','utf8'))[1]/1024)))`;
/** Just below the limits: what costs most is read in full. */
const NEARLY: Readonly<Record<string, string>> = {
  'keys.yaml': `notes: [${'{a},'.repeat(27_000)}0]\n`,
  'lists.yaml': `notes: [${'[],'.repeat(48_000)}0]\n`,
  'lines.yaml': `notes:\n${'- a\n'.repeat(28_000)}`,
  'tags.yaml': `notes: [${'!a 0,'.repeat(20_000)}0]\n`,
  'twice.yaml': 'people: 0\n'.repeat(900),
  'values.json': `{"notes": [${'0,'.repeat(1_400_000)}0]}`,
};

describe.skipIf(testEngine === 'neo4j')('the memory that a broken bundle takes', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wsw-memory-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const cases = [
    ...badCases.filter(({ bytes }) => bytes.length > 100_000),
    ...Object.entries(NEARLY).map(([file, text]) => ({ name: file, file, bytes: text })),
  ];

  it.each(cases.filter((_, index) => index % countOf(1, 3) === 0))(
    `is below ${MAXIMUM_MB} MB: $name`,
    async ({ file, bytes }) => {
      const path = join(folder, file);
      writeFileSync(path, bytes);
      const args = ['--import', PRELOAD, 'bin/who-said-where.js', 'import', path];
      const { code, err } = await runProgram(process.execPath, args, { DATA_PATH: ':memory:' });
      expect(code, err.slice(0, 300)).toBe(1);
      expect(Number(err.trim().split('\n').at(-1))).toBeLessThan(MAXIMUM_MB);
    },
  );
});
