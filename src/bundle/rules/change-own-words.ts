import type { ItemRule } from './rule.js';

/** Characters of one text of a change. */
const LONGEST = 5_000;

/** A change has an id of its kind, an instant that sorts, and no text that is longer than a change takes. */
export const changeOwnWords: ItemRule<'curation'> = (change, say) => {
  const { id, at } = change;
  if (id !== undefined && !id.startsWith('change:'))
    say(`${id} is no id of a change; it begins with change:`, 'id');
  if (at !== undefined && !isInstant(at))
    say(`${JSON.stringify(at)} is no instant; write 2026-01-31T12:00:00.000Z`, 'at');
  for (const [name, value] of Object.entries(change)) {
    if (typeof value === 'string' && value.length > LONGEST)
      say(`is longer than ${LONGEST} characters`, name);
  }
};

/** Whether a text is an instant in the one form that sorts: UTC with milliseconds. */
function isInstant(text: string): boolean {
  const instant = Date.parse(text);
  return !Number.isNaN(instant) && new Date(instant).toISOString() === text;
}
