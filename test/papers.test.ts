import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/run-command.js';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const isThere = (file: string) => existsSync(path.join(ROOT, file));
const under = (folder: string) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join(folder, name));
const papers = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...under('docs'),
  ...under('src'),
  'web/README.md',
];

const FOLDER = /^(?:\.ci|\.github|bench|bin|docs|schema|seeds|src|test|web)\//;
const FILE = /^[\w./-]+\.(?:tsx?|md)$/;

/** Paths among the words between backticks: from the root, or in a paper's own folder. */
function pathsIn(paper: string): readonly string[] {
  const words = [...read(paper).matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) =>
    code.split(/\s+/),
  );
  return words.filter((word) => /^[\w./-]+$/.test(word) && (FOLDER.test(word) || FILE.test(word)));
}

/** The names by which a paper's headings are linked to. */
function anchorsIn(paper: string): readonly string[] {
  const headings = read(paper).matchAll(/^#+ (.*)$/gm);
  return Array.from(headings, ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(papers)('%s', (paper) => {
  const here = path.posix.dirname(paper);

  it('names files that there are', () => {
    const wrong = pathsIn(paper).filter(
      (name) => !isThere(name) && !isThere(path.posix.join(here, name)),
    );
    expect(wrong).toEqual([]);
  });

  it('links to what there is', () => {
    const links = [...read(paper).matchAll(/\]\((?!https?:)([^)\s]*)\)/g)].map(
      ([, link = '']) => link,
    );
    const wrong = links.filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? paper : path.posix.join(here, file);
      return !isThere(target) || (anchor !== undefined && !anchorsIn(target).includes(anchor));
    });
    expect(wrong).toEqual([]);
  });

  it('names commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...read(paper).matchAll(/`npm run (?:-s )?([\w:-]*\w)(?![\w:])/g)].map(
      ([, name]) => name,
    );
    expect(named.filter((name = '') => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

it('each room that has laws names its files and the tests that hold them', () => {
  for (const room of under('src')) {
    const [, laws = ''] = read(room).split('## Laws');
    const rows = laws.split('\n').filter((line) => /^\| (?!law |---)/.test(line));
    expect(rows.length, room).toBeGreaterThan(2);
    for (const row of rows) expect(row, room).toMatch(/`test\/[\w/.-]+\.(?:test|case)\.ts`/);
  }
});
