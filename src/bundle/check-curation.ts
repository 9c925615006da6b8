import { AppError } from '../errors.js';
import { assessmentValue } from './assessment-value.js';
import type { Bundle } from './bundle.js';
import { type BundleChange, TOLD } from './bundle-change.js';
import type { Draft } from './validate-bundle.js';

/** Characters of one text of a change. */
const LONGEST = 5_000;
const TELLING = new Set<string>(Object.values(TOLD).flat());

/** Checks what the form cannot of a bundle's curation, as far as the store need not be asked. */
export function checkCuration(
  bundle: Draft<Bundle>,
  say: (pointer: string, message: string) => void,
): void {
  const { curation, $schema: _, ...others } = bundle;
  if (!curation) return;
  if (curation.length === 0) say('/curation', 'is empty');
  for (const name of Object.keys(others)) {
    say(`/${name}`, 'stands beside curation, which comes in a bundle of its own');
  }
  curation.forEach((change, index) => {
    checkChange(change, (property, message) => say(`/curation/${index}/${property}`, message));
  });
}

function checkChange(
  change: Draft<BundleChange>,
  say: (property: string, message: string) => void,
): void {
  const { id, kind, at, from, to } = change;
  if (id !== undefined && !id.startsWith('change:'))
    say('id', `${id} is no id of a change; it begins with change:`);
  if (at !== undefined && !isInstant(at))
    say('at', `${JSON.stringify(at)} is no instant; write 2026-01-31T12:00:00.000Z`);
  for (const [name, value] of Object.entries(change)) {
    if (typeof value === 'string' && value.length > LONGEST)
      say(name, `is longer than ${LONGEST} characters`);
  }
  if (kind === undefined) return;
  const told: readonly string[] = TOLD[kind];
  for (const name of told) {
    if (!(name in change)) say(name, `is missing; ${kind} has ${told.join(', ')}`);
  }
  for (const name of Object.keys(change)) {
    if (TELLING.has(name) && !told.includes(name)) say(name, `does not belong to ${kind}`);
  }
  if (from !== undefined && from === to) say('to', `${to} stands at both ends`);
  if (kind === 'ASSESS') checkValue(change, say);
}

function checkValue(
  { scheme, value, subject }: Draft<BundleChange>,
  say: (property: string, message: string) => void,
): void {
  if (scheme === undefined || value === undefined || subject === undefined) return;
  try {
    const written = assessmentValue(scheme, value, subject.startsWith('statement:'));
    if (written !== value) say('value', `write it as ${scheme} does: ${written}`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    say('value', error.message);
  }
}

/** Whether a text is an instant in the one form that sorts: UTC with milliseconds. */
function isInstant(text: string): boolean {
  const instant = Date.parse(text);
  return !Number.isNaN(instant) && new Date(instant).toISOString() === text;
}
