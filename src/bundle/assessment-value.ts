import { AppError } from '../errors.js';

/** Terms of likelihood and of confidence (ICD 203, D.6.e.2.a); a value is one of them, never two. */
const ICD203 =
  'almost no chance, remote, very unlikely, highly improbable, unlikely, improbable, ' +
  'roughly even chance, roughly even odds, likely, probable, very likely, highly probable, ' +
  'almost certain, nearly certain, low confidence, moderate confidence, high confidence';

/**
 * A value as its scheme writes it. Admiralty (STANAG 2511): reliability A to F of the source and credibility 1 to 6
 * of the information, or one of them. Throws BAD_USER_INPUT for any other value.
 */
export function assessmentValue(scheme: string, value: string, isStatement: boolean): string {
  const given = value.trim().replaceAll('_', ' ').replace(/\s+/g, ' ');
  switch (scheme) {
    case 'ADMIRALTY': {
      const upper = given.toUpperCase();
      const alone = isStatement ? /^[1-6]$/ : /^[A-F]$/;
      if (/^[A-F][1-6]$/.test(upper) || alone.test(upper)) return upper;
      const single = isStatement ? 'the credibility alone (2)' : 'the reliability alone (B)';
      throw bad(value, scheme, `a letter A to F and a digit 1 to 6 (B2), or ${single}`);
    }
    case 'ICD203': {
      const lower = given.toLowerCase();
      if (ICD203.split(', ').includes(lower)) return lower;
      throw bad(value, scheme, `one of: ${ICD203}`);
    }
    default:
      if (given !== '' && value.length <= 200) return value.trim();
      throw bad(value, scheme, 'a text of 1 to 200 characters');
  }
}

function bad(value: string, scheme: string, wanted: string): AppError {
  return new AppError(
    'BAD_USER_INPUT',
    `${JSON.stringify(value.slice(0, 80))} is no value of ${scheme}; give ${wanted}`,
    { details: { argument: 'value' } },
  );
}
