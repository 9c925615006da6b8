import { words } from '../util/words.js';

/** What may become of a node that is worth telling those who listen. */
export const NEWS_KINDS = words('ADDED CHANGED RETRACTED RESTORED RELATED ASSESSED JUDGED');
export type NewsKind = (typeof NEWS_KINDS)[number];

/** What is told instead when nothing else happened until then. */
export const CURRENT = 'CURRENT';

/** What became of one node. */
export interface Told {
  readonly kind: NewsKind;
  readonly id: string;
}

/** How the record of a write keeps it. */
export function keptNews({ kind, id }: Told): string {
  return `${kind} ${id}`;
}

/** The same from what is kept so. */
export function newsKept(kept: string): Told {
  const blank = kept.indexOf(' ');
  return { kind: kept.slice(0, blank) as NewsKind, id: kept.slice(blank + 1) };
}
