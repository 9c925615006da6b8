import { AppError } from '../../errors.js';
import { assessmentValue } from '../assessment-value.js';
import type { ItemRule } from './rule.js';

/** An assessment is one of its scheme, written as the scheme does. */
export const changeValue: ItemRule<'curation'> = ({ kind, scheme, value, subject }, say) => {
  if (kind !== 'ASSESS') return;
  if (scheme === undefined || value === undefined || subject === undefined) return;
  try {
    const written = assessmentValue(scheme, value, subject.startsWith('statement:'));
    if (written !== value) say(`write it as ${scheme} does: ${written}`, 'value');
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    say(error.message, 'value');
  }
};
