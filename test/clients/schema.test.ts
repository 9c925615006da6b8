import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testEngine } from '../support/engines.js';
import { ROOT, runProgram } from '../support/run-command.js';
import { compileDocuments, isInstalled, runInstalled } from './installed.js';

const isOnce = testEngine === 'embedded';

describe.skipIf(!isInstalled || !isOnce)('the schema, to the tools of those who ask it', () => {
  it('gives graphql-codegen and gql.tada types that tsc compiles, and that refuse what is wrong', async () => {
    await compileDocuments();
    expect(await runInstalled('tsc', ['-p', '.'])).toBe('');
  });

  it('is as graphql-eslint recommends, and as Relay specifies, but for what its configuration waives', async () => {
    const args = ['--config', 'test/clients/eslint.config.js', 'schema/schema.graphql'];
    expect(await runInstalled('eslint', args, '../..')).toBe('');
  });

  it('breaks since the last release only what CHANGELOG names, by the words of graphql-inspector', async () => {
    const args = [
      'test/clients/breaking-changes.js',
      'schema/released.graphql',
      'schema/schema.graphql',
    ];
    const { code, out, err } = await runProgram(process.execPath, args);
    expect([code, err]).toEqual([0, '']);
    const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
    const [, unreleased = ''] = /^## Unreleased\n(.*?)^## /ms.exec(changelog) ?? [];
    const breaking = out.trimEnd().split('\n');
    expect(breaking.length).toBeGreaterThan(1);
    expect(breaking.filter((line) => !unreleased.includes(`\`${line.split(':')[0]}\``))).toEqual(
      [],
    );
  });
});
