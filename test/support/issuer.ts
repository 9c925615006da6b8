import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** An issuer of tokens with its own keys, published at `jwksUrl`. */
export interface Issuer {
  readonly jwksUrl: string;
  /** Claims and times of a good token, unless others are given. */
  token(claims?: JWTPayload, times?: { readonly expires?: number }): Promise<string>;
  /** The same signed with a key that is not published. */
  forged(claims?: JWTPayload): Promise<string>;
  close(): Promise<void>;
}

export const AUDIENCE = 'who-said-where';
export const ISSUER = 'https://issuer.example';

export async function startIssuer(): Promise<Issuer> {
  const [ours, other] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
  const key = { ...(await exportJWK(ours.publicKey)), alg: 'ES256', kid: 'one', use: 'sig' };
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [key] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const now = Math.floor(Date.now() / 1000);
  const sign = (privateKey: CryptoKey, claims: JWTPayload, expires: number) =>
    new SignJWT({ sub: 'ana', aud: AUDIENCE, iss: ISSUER, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuedAt(now - 3_600)
      .setExpirationTime(now + expires)
      .sign(privateKey);
  return {
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`,
    token: (claims = {}, { expires = 3_600 } = {}) => sign(ours.privateKey, claims, expires),
    forged: (claims = {}) => sign(other.privateKey, claims, 3_600),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
