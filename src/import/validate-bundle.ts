import { type ValidationError, validateSync } from 'class-validator';
import { Bundle } from './bundle.js';
import { expandShorthand } from './expand-shorthand.js';
import { instantiate } from './nested.js';
import type { Mistake } from './parse-bundle.js';

/** Checks the form of a bundle; every mistake at once, none when the data is a Bundle. */
export function validateForm(data: unknown): {
  readonly bundle: Bundle;
  readonly mistakes: readonly Mistake[];
} {
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    return {
      bundle: new Bundle(),
      mistakes: [{ pointer: '', message: 'a bundle is an object with an article' }],
    };
  }
  const bundle = instantiate(Bundle, expandShorthand(data));
  const errors = validateSync(bundle, {
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: false },
  });
  return { bundle, mistakes: errors.flatMap((error) => mistakesOf(error, '')) };
}

function mistakesOf(error: ValidationError, parent: string): Mistake[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.values(error.constraints ?? {}).map((message) => ({
    pointer,
    message: message.replace(/^property (\S+) should not exist$/, '$1 is no property here'),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => mistakesOf(child, pointer))];
}
