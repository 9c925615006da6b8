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

/** With `kid` null it publishes two keys, neither of them named, of which the second signs. */
export async function startIssuer({ kid = 'one' as string | null } = {}): Promise<Issuer> {
  const [ours, other, older] = await Promise.all([
    generateKeyPair('ES256'),
    generateKeyPair('ES256'),
    generateKeyPair('ES256'),
  ]);
  const name = kid === null ? {} : { kid };
  const publish = async (key: CryptoKey) => ({ ...(await exportJWK(key)), ...name, use: 'sig' });
  const keys = await Promise.all(
    (kid === null ? [older, ours] : [ours]).map(({ publicKey }) => publish(publicKey)),
  );
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const now = Math.floor(Date.now() / 1000);
  const sign = (privateKey: CryptoKey, claims: JWTPayload, expires: number) =>
    new SignJWT({ sub: 'ana', aud: AUDIENCE, iss: ISSUER, ...claims })
      .setProtectedHeader({ alg: 'ES256', ...name })
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
