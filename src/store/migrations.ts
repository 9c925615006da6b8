import type { RunInWrite } from '../engine/engine.js';
import { giveVoices } from './give-voices.js';
import { keepChanges } from './keep-changes.js';
import { keepListed } from './keep-listed.js';
import { keepVotes } from './keep-votes.js';
import { placeNext } from './place-next.js';
import { recomputeNames, recomputeNext } from './recompute.js';
import { restoreClaims } from './restore-claims.js';
import { sortOpenDates } from './sort-open-dates.js';
import { startClock } from './start-clock.js';
import { startNews } from './start-news.js';

/** How far a migration has come: whatever its `advance` makes of it, '' at its start. */
type Progress = string;

/** One step from a format to the next. */
export interface Migration {
  /** What it does, for the log. */
  readonly name: string;
  /**
   * Does the next piece inside a transaction, small enough for one, and returns the progress that is stored with
   * it; null when nothing is left. It may meet pieces that are done: doing one again changes nothing.
   */
  advance(run: RunInWrite, progress: Progress): Promise<Progress | null>;
}

/**
 * Every migration, in order: the one at index n leads from format n to n + 1. Stores from before formats were
 * counted have format 0. When a stored form changes, add one here; never change or remove one.
 */
export const MIGRATIONS: readonly Migration[] = [
  { name: 'compute sort keys and search words anew', advance: recomputeNext },
  { name: 'keep on statements what their lists look at', advance: keepListed },
  { name: 'keep on relationships where their lists show them', advance: placeNext },
  { name: 'keep how names look', advance: recomputeNames },
  { name: 'place articles with an open beginning in lists', advance: sortOpenDates },
  { name: 'start the clock of the store', advance: startClock },
  { name: 'give statements ids with their voice', advance: giveVoices },
  { name: 'keep what articles say of entities as their votes', advance: keepVotes },
  { name: 'restore the dated facts that each article states', advance: restoreClaims },
  { name: 'keep all instants at which curation hid and showed', advance: keepChanges },
  { name: 'begin to keep what each write brought', advance: startNews },
];

/** The format that this version reads and writes. */
export const STORE_FORMAT = MIGRATIONS.length;
