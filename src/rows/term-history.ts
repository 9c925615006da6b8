import type { Properties } from '../model/value.js';
import { groupBy } from '../util/group-by.js';
import { type DerivedLink, type Settled, settledBy } from './derived-terms.js';

/** A relationship that claims added up to for some time, with when that was; those that do so no more are retracted. */
export interface PastLink extends DerivedLink {
  readonly isLive: boolean;
}

/** What all claims of one key added up to whenever one was recorded, none of them taken back. */
export function termHistory(
  key: string,
  claims: readonly Properties[],
  ends: readonly [person: string, post: string],
): Pick<Settled, 'terms' | 'role'> & { readonly links: readonly PastLink[] } {
  const recorded = (claim: Properties) => String(claim['recordedAt'] ?? '');
  const instants = [...new Set(claims.map(recorded))].sort();
  const changes = new Map<string, { readonly link: DerivedLink; readonly at: string[] }>();
  const terms: Settled['terms'][number][] = [];
  let role: Settled['role'] = null;
  for (const instant of instants) {
    const known = claims.filter((claim) => recorded(claim) <= instant);
    const settled = settledBy(key, known, ends);
    role = settled.role;
    terms.push(...settled.terms);
    const now = new Map(settled.links.map((link) => [nameOf(link), link]));
    for (const [name, link] of now) if (!changes.has(name)) changes.set(name, { link, at: [] });
    for (const [name, { at }] of changes) {
      // Recorded, ended, brought back, …: an odd number of changes is a live one.
      if ((at.length % 2 === 1) !== now.has(name)) at.push(instant);
    }
  }
  const links = [...changes.values()].map(({ link, at: [recordedAt = '', ...changedAt] }) => {
    const isLive = changedAt.length % 2 === 0;
    const retractedAt = changedAt.at(-1) ?? '';
    const past = {
      recordedAt,
      ...(changedAt.length > 0 && { changedAt }),
      ...(!isLive && { retractedAt }),
    };
    return { ...link, isLive, properties: { ...link.properties, ...past } };
  });
  return {
    role,
    terms: [...groupBy(terms, (term) => [term.id, term]).values()].flatMap((all) =>
      all.slice(0, 1),
    ),
    links,
  };
}

function nameOf({ type, from, to, key }: DerivedLink): string {
  return `${type} ${from} ${to} ${key}`;
}
