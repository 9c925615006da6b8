import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/run-command.js';

/** What stands between two fences of a paper. */
export interface Block {
  readonly paper: string;
  /** Of its first line, from 1. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

const ofFolder = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

/** The papers for users and contributors. */
export const PAPERS: readonly string[] = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...ofFolder('docs'),
  ...ofFolder('src'),
  'web/README.md',
];

export const readPaper = (paper: string): string => readFileSync(join(ROOT, paper), 'utf8');

const FENCED = /^```(\w*)\n(.*?)^```$/gms;

/** Every block of every paper, in order. */
export const BLOCKS: readonly Block[] = PAPERS.flatMap((paper) => {
  const whole = readPaper(paper);
  return Array.from(whole.matchAll(FENCED), ({ index, 1: language = '', 2: text = '' }) => ({
    paper,
    line: whole.slice(0, index).split('\n').length + 1,
    language,
    text,
  }));
});
