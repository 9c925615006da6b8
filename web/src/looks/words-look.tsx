import { lazy } from '../lazy.js';
import type { Look } from './look.js';

const WordsPanel = lazy(() =>
  import('../words/words-panel.js').then(({ WordsPanel }) => WordsPanel),
);

/** All statements that fit, and what they can be narrowed to. */
export const WORDS: Look = {
  name: 'words',
  label: 'Statements',
  showsSelection: true,
  listsWords: true,
  Shown: WordsPanel,
};
