import type { AccessMatrix } from '../mapping/access.js';
import { type Caller, demand } from './caller.js';

/** Refuses a bundle of curation to whoever may not say what others did. Throws UNAUTHENTICATED or FORBIDDEN. */
export function demandRestore(caller: Caller, bundle: unknown, matrix: AccessMatrix): void {
  if (!(bundle as { readonly curation?: unknown } | null)?.curation) return;
  demand(caller, { coordinate: 'A bundle of curation', need: matrix['restore'] ?? 'admin' });
}
