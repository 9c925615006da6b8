import { AppError } from '../errors.js';
import { isEnough, type Needed } from '../mapping/access.js';
import { ROLES, type Role } from '../model/caller-roles.js';

/** Who asks, as far as the server knows. */
export type Caller =
  /** Who has the store's local key, or a program that holds the store itself. */
  | { readonly kind: 'local'; readonly by: string }
  /** Nobody in particular; `canSignIn` says whether a token would make a difference. */
  | {
      readonly kind: 'anonymous';
      readonly by: string;
      readonly role: Role | null;
      readonly canSignIn: boolean;
    }
  | {
      readonly kind: 'token';
      /** The token's subject. */
      readonly by: string;
      readonly role: Role | null;
      /** Milliseconds since the epoch. */
      readonly expires: number;
    };

/** A program that holds the store itself, under the name that its writes are recorded by. */
export function localCaller(by: string): Caller {
  return { kind: 'local', by };
}

function roleOf(caller: Caller): Role | null {
  return caller.kind === 'local' ? 'admin' : caller.role;
}

/** Throws UNAUTHENTICATED or FORBIDDEN, naming what is needed and the way to it, when the caller may not. */
export function demand(caller: Caller, { coordinate, need }: Needed): void {
  if (caller.kind === 'token' && caller.expires <= Date.now()) {
    throw new AppError('UNAUTHENTICATED', 'The token has expired; connect again with a new one.');
  }
  if (isEnough(roleOf(caller), need)) return;
  const needs = `${coordinate} needs the role ${need}`;
  const details = { details: { needs: need, field: coordinate } };
  if (caller.kind === 'anonymous' && caller.canSignIn) {
    const way =
      'send a token as `Authorization: Bearer …`, or as `authorization` in connectionParams';
    throw new AppError('UNAUTHENTICATED', `${needs}; ${way}.`, details);
  }
  if (caller.kind === 'anonymous') {
    const way =
      'open the address with `#key=…` that the server printed at its start, send that key as `Authorization: Bearer …`, use the command line, or let the server know tokens (AUTH_JWKS_URL or AUTH_SECRET)';
    throw new AppError(
      'FORBIDDEN',
      `${needs}, which nobody has here without the local key; ${way}.`,
      details,
    );
  }
  const has = roleOf(caller);
  const why = has ? `this token has ${has}` : `this token names none of ${ROLES.join(', ')}`;
  throw new AppError('FORBIDDEN', `${needs}; ${why}.`, details);
}
