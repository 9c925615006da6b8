import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { TokenRules } from '../config.js';
import { AppError } from '../errors.js';
import type { Caller } from '../operation/caller.js';
import { ROLES, type Role } from '../util/roles.js';

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

/**
 * Checks JSON Web Tokens (RFC 7519, bearer tokens of RFC 6750): signature, algorithm, issuer, audience and times.
 * The role is the claim `role`, or the greatest one in the list `roles`. The function takes the value of an
 * `Authorization` header; it throws UNAUTHENTICATED, or AUTH_UNAVAILABLE when there are no keys to check by.
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
      const { payload } = await jwtVerify(token, key, options);
      const { sub = '', exp = 0 } = payload;
      return {
        kind: 'token',
        by: sub,
        role: greatestRole(payload),
        expires: (exp + LEEWAY) * 1000,
      };
    } catch (error) {
      throw refusal(error);
    }
  };
}

function greatestRole({ role, roles }: JWTPayload): Role | null {
  const named: readonly unknown[] = Array.isArray(roles) ? roles : [role];
  return ROLES.findLast((one) => named.includes(one)) ?? null;
}

/** What is wrong in words of ours: jose's own could repeat parts of the token. */
function refusal(error: unknown): AppError {
  if (error instanceof errors.JWTExpired) return broken('it has expired; get a new one');
  if (error instanceof errors.JWTClaimValidationFailed) {
    const reasons: Readonly<Record<string, string>> = {
      aud: 'it is for another audience',
      iss: 'it is from another issuer',
      nbf: 'it is not valid yet',
    };
    return broken(reasons[error.claim] ?? `its claim ${error.claim} is missing or wrong`);
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return broken('its algorithm is not taken here');
  if (
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey
  ) {
    return broken('its signature does not fit');
  }
  if (
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JOSENotSupported
  ) {
    return broken('it is no signed JSON Web Token');
  }
  return new AppError(
    'AUTH_UNAVAILABLE',
    'Tokens cannot be checked now, since the keys of their issuer cannot be had; try again.',
    { cause: error },
  );
}

function broken(why: string): AppError {
  return new AppError('UNAUTHENTICATED', `The token is refused: ${why}.`);
}
