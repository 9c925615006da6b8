import {
  createRemoteJWKSet,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
  jwtVerify,
} from 'jose';
import type { TokenRules } from '../config.js';
import { AppError } from '../errors.js';
import { ROLES, type Role } from '../model/caller-roles.js';
import type { Caller } from '../operation/caller.js';

/** Signatures that are taken: HMAC under a shared secret, public keys under a JWK set; never `none`. */
const SECRET_ALGORITHMS = ['HS256', 'HS384', 'HS512'];
const KEY_ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'EdDSA',
];
/** Seconds by which the issuer's clock may be off. */
const LEEWAY = 60;
const KEYS_TIMEOUT = 3_000;
/** Code points of a subject, which is written into the record of changes. */
const LONGEST_SUBJECT = 200;
/** Controls, line separators, overrides of the direction of writing, and halves of characters. */
const NOT_IN_SUBJECTS = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/**
 * Checks JSON Web Tokens (RFC 7519, bearer tokens of RFC 6750): signature, algorithm, issuer, audience and times.
 * The role is the greatest that the role claim names: a list, or words between spaces as in `scope` (RFC 8693,
 * section 4.2); without a setting the list `roles`, else `role`. The function takes the value of an `Authorization`
 * header; it throws UNAUTHENTICATED, or AUTH_UNAVAILABLE when there are no keys to check by.
 */
export function tokenVerification(config: TokenRules): (authorization: string) => Promise<Caller> {
  const key: JWTVerifyGetKey =
    'secret' in config
      ? async () => new TextEncoder().encode(config.secret)
      : createRemoteJWKSet(new URL(config.jwksUrl), { timeoutDuration: KEYS_TIMEOUT });
  const options = {
    algorithms: 'secret' in config ? SECRET_ALGORITHMS : KEY_ALGORITHMS,
    clockTolerance: LEEWAY,
    requiredClaims: ['exp', 'sub'],
    ...(config.audience && { audience: config.audience }),
    ...(config.issuer && { issuer: config.issuer }),
  };
  return async (authorization) => {
    const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization.trim())?.[1];
    if (!token) throw broken('it is not of the form `Bearer …`');
    try {
      const payload = await verify(token, key, options);
      return {
        kind: 'token',
        by: subjectOf(payload),
        role: greatestRole(payload, config.roleClaim),
        expires: ((payload.exp ?? 0) + LEEWAY) * 1000,
      };
    } catch (error) {
      throw refusal(error);
    }
  };
}

/** By the key that the token names, or by each that it may mean: keys in a set need no `kid` (RFC 7517, section 4.5). */
async function verify(
  token: string,
  key: JWTVerifyGetKey,
  options: JWTVerifyOptions,
): Promise<JWTPayload> {
  try {
    return (await jwtVerify(token, key, options)).payload;
  } catch (error) {
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
    for await (const candidate of error) {
      try {
        return (await jwtVerify(token, candidate, options)).payload;
      } catch (unfit) {
        if (!(unfit instanceof errors.JWSSignatureVerificationFailed)) throw unfit;
      }
    }
    throw new errors.JWSSignatureVerificationFailed();
  }
}

function subjectOf({ sub }: JWTPayload): string {
  if (typeof sub !== 'string' || sub.trim() === '') throw broken('its claim sub names nobody');
  if ([...sub].length > LONGEST_SUBJECT)
    throw broken(`its claim sub has more than ${LONGEST_SUBJECT} characters`);
  if (NOT_IN_SUBJECTS.test(sub)) throw broken('its claim sub has control characters');
  return sub;
}

function greatestRole(payload: JWTPayload, claim: string | undefined): Role | null {
  const { role, roles } = payload;
  const given = claim ? claimAt(payload, claim) : Array.isArray(roles) ? roles : role;
  const named: readonly unknown[] =
    typeof given === 'string' ? given.split(' ') : Array.isArray(given) ? given : [];
  return ROLES.findLast((one) => named.includes(one)) ?? null;
}

/** The claim of that name, or inside others by their names with dots between; names may have dots themselves. */
function claimAt(claims: unknown, path: string): unknown {
  if (claims === null || typeof claims !== 'object') return undefined;
  if (Object.hasOwn(claims, path)) return (claims as JWTPayload)[path];
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const name = path.slice(0, dot);
    if (!Object.hasOwn(claims, name)) continue;
    const found = claimAt((claims as JWTPayload)[name], path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is wrong in words of ours: jose's own could repeat parts of the token. */
const REASONS: Readonly<Record<string, string>> = {
  aud: 'it is for another audience',
  iss: 'it is from another issuer',
  nbf: 'it is not valid yet',
  [errors.JWTExpired.code]: 'it has expired; get a new one',
  [errors.JOSEAlgNotAllowed.code]: 'its algorithm is not taken here',
  [errors.JWSSignatureVerificationFailed.code]: 'its signature does not fit',
  [errors.JWKSNoMatchingKey.code]: 'its signature does not fit',
  [errors.JWSInvalid.code]: 'it is no signed JSON Web Token',
  [errors.JWTInvalid.code]: 'it is no signed JSON Web Token',
  [errors.JOSENotSupported.code]: 'it is no signed JSON Web Token',
};

function refusal(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof errors.JWTClaimValidationFailed)
    return broken(REASONS[error.claim] ?? `its claim ${error.claim} is missing or wrong`);
  const reason = error instanceof errors.JOSEError ? REASONS[error.code] : undefined;
  if (reason) return broken(reason);
  return new AppError(
    'AUTH_UNAVAILABLE',
    'Tokens cannot be checked now, since the keys of their issuer cannot be had; try again.',
    { cause: error },
  );
}

function broken(why: string): AppError {
  return new AppError('UNAUTHENTICATED', `The token is refused: ${why}.`);
}
