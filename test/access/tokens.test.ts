import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { createAuthentication } from '../../src/server/authentication.js';
import { AUDIENCE, ISSUER, type Issuer, startIssuer } from '../support/issuer.js';

const SECRET = 'a secret of at least thirty-two bytes';

describe('callers', () => {
  let issuer: Issuer;
  beforeAll(async () => {
    issuer = await startIssuer();
  });
  afterAll(() => issuer.close());

  const byKeys = (settings: Record<string, string> = {}, { jwksUrl } = issuer) =>
    createAuthentication(
      readConfig({
        AUTH_JWKS_URL: jwksUrl,
        AUTH_AUDIENCE: AUDIENCE,
        AUTH_ISSUER: ISSUER,
        ...settings,
      }),
    );
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  it('are known by the subject and the greatest role of their token', async () => {
    const authenticate = await byKeys();
    const claims = [
      [{ role: 'editor' }, 'editor'],
      [{ roles: ['reader', 'admin', 'cook'] }, 'admin'],
      [{ role: 'cook' }, null],
      [{}, null],
      [{ role: 'Editor' }, null],
    ] as const;
    for (const [claim, role] of claims) {
      expect(await authenticate(bearer(await issuer.token(claim)))).toMatchObject({
        kind: 'token',
        by: 'ana',
        role,
      });
    }
  });

  it.each([
    ['realm_access.roles', { realm_access: { roles: ['offline', 'editor'] } }, 'editor'],
    ['realm_access.roles', { realm_access: { roles: ['offline'] }, role: 'admin' }, null],
    ['realm_access.roles', { realm_access: null }, null],
    ['realm_access.roles', { roles: ['admin'] }, null],
    ['scope', { scope: 'openid reader editor' }, 'editor'],
    ['scope', { scope: 'openid editors' }, null],
    ['https://example.org/roles', { 'https://example.org/roles': ['admin'] }, 'admin'],
    ['https://example.org/x.who', { 'https://example.org/x': { who: 'reader' } }, 'reader'],
    ['access.my.client.roles', { access: { 'my.client': { roles: ['editor'] } } }, 'editor'],
    ['__proto__.role', { role: 'admin' }, null],
    ['role.length', { role: 'admin' }, null],
  ])('have their role in the claim %s when it is set: %o', async (path, claims, role) => {
    const authenticate = await byKeys({ AUTH_ROLE_CLAIM: path });
    expect(await authenticate(bearer(await issuer.token(claims)))).toMatchObject({ role });
  });

  it('are known where the issuer does not name its keys, and signs with one of them', async () => {
    const unnamed = await startIssuer({ kid: null });
    try {
      const authenticate = await byKeys({}, unnamed);
      for (const role of ['reader', 'editor'])
        expect(await authenticate(bearer(await unnamed.token({ role })))).toMatchObject({ role });
      const bad = [
        [await unnamed.forged(), 'its signature does not fit'],
        [await unnamed.token({ aud: 'another' }), 'another audience'],
      ] as const;
      for (const [token, words] of bad)
        await expect(authenticate(bearer(token))).rejects.toThrow(words);
    } finally {
      await unnamed.close();
    }
  });

  it.each([
    ['', 'names nobody'],
    [' ', 'names nobody'],
    [7, 'names nobody'],
    ['a'.repeat(201), 'more than 200 characters'],
    ['ana\nbo', 'control characters'],
    ['ana\u0000', 'control characters'],
    ['ana\u202e', 'control characters'],
  ])('are refused under the subject %j', async (sub, words) => {
    const authenticate = await byKeys();
    const error = await authenticate(bearer(await issuer.token({ sub } as never))).catch(
      (thrown) => thrown,
    );
    expect(error).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
    expect(error.message).toContain(words);
  });

  it('may have any other subject of at most 200 characters', async () => {
    const authenticate = await byKeys();
    for (const sub of ['\u{1F426}'.repeat(200), 'auth0|5f7c', 'Олена'])
      expect(await authenticate(bearer(await issuer.token({ sub })))).toMatchObject({ by: sub });
  });

  it('may have a clock that is off by less than a minute', async () => {
    const authenticate = await byKeys();
    const late = await issuer.token({ role: 'reader' }, { expires: -50 });
    expect(await authenticate(bearer(late))).toMatchObject({ role: 'reader' });
    const tooLate = await issuer.token({ role: 'reader' }, { expires: -70 });
    await expect(authenticate(bearer(tooLate))).rejects.toThrow('it has expired');
  });

  it('are refused for every token that does not hold, in words that do not repeat it', async () => {
    const authenticate = await byKeys();
    const secret = new TextEncoder().encode(SECRET);
    const bySecret = new SignJWT({ sub: 'ana', aud: AUDIENCE, iss: ISSUER })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime('1h')
      .sign(secret);
    const unsigned = new UnsecuredJWT({ sub: 'ana', aud: AUDIENCE, iss: ISSUER })
      .setExpirationTime('1h')
      .encode();
    const future = Math.floor(Date.now() / 1000) + 600;
    const bad: readonly (readonly [string, string])[] = [
      [await issuer.token({ aud: 'another' }), 'another audience'],
      [await issuer.token({ iss: 'https://elsewhere.example' }), 'another issuer'],
      [await issuer.forged(), 'its signature does not fit'],
      [await issuer.token({ nbf: future }), 'not valid yet'],
      [await issuer.token({ sub: undefined } as never), 'its claim sub is missing'],
      [await bySecret, 'its algorithm is not taken here'],
      [unsigned, 'its algorithm is not taken here'],
      ['a.b.c', 'it is no signed JSON Web Token'],
      ['%%%', 'it is not of the form'],
    ];
    for (const [token, words] of bad) {
      const error = await authenticate(bearer(token)).catch((thrown) => thrown);
      expect(error.message).toContain(words);
      expect(error.code).toBe('UNAUTHENTICATED');
      expect(error.message).not.toContain(token);
    }
    await expect(authenticate({ authorization: 'Basic YTpi' })).rejects.toThrow('form `Bearer …`');
  });

  it('are told that it is not their fault when the keys cannot be had', async () => {
    const gone = await startIssuer();
    const token = await gone.token({ role: 'reader' });
    await gone.close();
    const authenticate = await createAuthentication(
      readConfig({ AUTH_JWKS_URL: gone.jwksUrl, AUTH_AUDIENCE: AUDIENCE, AUTH_ISSUER: ISSUER }),
    );
    const error = await authenticate(bearer(token)).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'AUTH_UNAVAILABLE', status: 503 });
    expect(error.message).not.toContain('127.0.0.1');
  });

  it('may share a secret with the server', async () => {
    const authenticate = await createAuthentication(
      readConfig({ AUTH_SECRET: SECRET, AUTH_AUDIENCE: AUDIENCE }),
    );
    const sign = (audience: string) =>
      new SignJWT({ role: 'admin' })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject('bo')
        .setAudience(audience)
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode(SECRET));
    expect(await authenticate(bearer(await sign(AUDIENCE)))).toMatchObject({
      by: 'bo',
      role: 'admin',
    });
    await expect(authenticate(bearer(await sign('else')))).rejects.toThrow('another audience');
    await expect(authenticate(bearer(await issuer.token()))).rejects.toThrow('algorithm');
  });

  it('without tokens may do everything with the local key, and read without it', async () => {
    const authenticate = await createAuthentication(readConfig({}), 'k'.repeat(43));
    expect(await authenticate({ host: 'localhost:4000' })).toMatchObject({
      kind: 'anonymous',
      role: 'reader',
    });
    const withKey = bearer('k'.repeat(43));
    expect(await authenticate({ host: 'graph.example', ...withKey })).toMatchObject({
      kind: 'local',
    });
    expect(await authenticate({}, withKey.authorization)).toMatchObject({ kind: 'local' });
    for (const wrong of ['k'.repeat(42), 'K'.repeat(43), 'a.b.c']) {
      const error = await authenticate(bearer(wrong)).catch((thrown) => thrown);
      expect(error).toMatchObject({ code: 'UNAUTHENTICATED' });
      expect(error.message).not.toContain(wrong);
    }
    const keyless = await createAuthentication(readConfig({}));
    await expect(keyless(withKey)).rejects.toThrow('The local key is refused');
    const tokens = await createAuthentication(readConfig({ AUTH_SECRET: SECRET }), 'k'.repeat(43));
    await expect(tokens(withKey)).rejects.toThrow('no signed JSON Web Token');
  });

  it('on this machine need no local key where LOCAL_WRITES is on', async () => {
    const LOCAL_WRITES = 'on';
    const here = await createAuthentication(readConfig({ LOCAL_WRITES }));
    const kindOf = async (headers: Record<string, string>) => (await here(headers)).kind;
    expect(await kindOf({ host: 'localhost:4000' })).toBe('local');
    expect(await kindOf({ host: '127.0.0.1:4000' })).toBe('local');
    expect(await kindOf({ host: '[::1]:4000' })).toBe('local');
    expect(await kindOf({ host: 'attacker.example:4000' })).toBe('anonymous');
    expect(await kindOf({ host: 'localhost', 'x-forwarded-for': '203.0.113.9' })).toBe('anonymous');
    const container = await createAuthentication(readConfig({ LOCAL_WRITES, HOST: '0.0.0.0' }));
    expect(await container({ host: 'localhost:4000' })).toMatchObject({ kind: 'local' });
    expect(await container({ host: 'graph.example' })).toMatchObject({ kind: 'anonymous' });
    const signIn = await createAuthentication(readConfig({ AUTH_SECRET: SECRET, LOCAL_WRITES }));
    expect(await signIn({ host: 'localhost' })).toMatchObject({ role: null });
    const readable = await createAuthentication(
      readConfig({ AUTH_SECRET: SECRET, AUTH_ANONYMOUS: 'reader' }),
    );
    expect(await readable({ host: 'localhost' })).toMatchObject({ role: 'reader' });
  });

  it.each([
    [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET'],
    [{ AUTH_SECRET: SECRET, AUTH_JWKS_URL: 'https://a.example/jwks' }, 'AUTH_JWKS_URL'],
    [{ AUTH_JWKS_URL: 'http://a.example/jwks' }, 'an https address'],
    [{ AUTH_JWKS_URL: 'https://a.example/jwks' }, 'AUTH_AUDIENCE'],
    [{ AUTH_JWKS_URL: 'https://a.example/jwks', AUTH_AUDIENCE: 'a' }, 'AUTH_ISSUER'],
    [{ AUTH_ISSUER: 'https://a.example' }, 'without them no token is checked'],
    [{ AUTH_ROLE_CLAIM: 'scope' }, 'without them no token is checked'],
    [{ AUTH_SECRET: SECRET, AUTH_ANONYMOUS: 'admin' }, 'AUTH_ANONYMOUS'],
    [{ CORS_ORIGINS: '*' }, 'CORS_ORIGINS'],
    [{ LOCAL_WRITES: 'yes' }, 'LOCAL_WRITES'],
    [{ ALLOWED_HOSTS: '*' }, 'ALLOWED_HOSTS'],
    [{ ALLOWED_HOSTS: 'https://graph.example' }, 'ALLOWED_HOSTS'],
    [{ ALLOWED_HOSTS: 'graph.example:4000' }, 'ALLOWED_HOSTS'],
    [{ CORS_ORIGINS: 'https://a.example/path' }, 'CORS_ORIGINS'],
  ])('cannot be set up half: %o', (environment, words) => {
    expect(() => readConfig(environment)).toThrow(words);
    expect(() => readConfig(environment)).not.toThrow(SECRET);
  });

  describe('and secrets', () => {
    const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    const file = (text: string) => {
      const path = join(folder, 'secret');
      writeFileSync(path, text);
      return path;
    };

    it.each(['', '\n', '\r\n'])('come from files that end in %j', (end) => {
      const path = file(`${SECRET}${end}`);
      expect(readConfig({ AUTH_SECRET_FILE: path }).tokens).toMatchObject({ secret: SECRET });
      const neo4j = { NEO4J_URI: 'neo4j://db.example', NEO4J_PASSWORD_FILE: path };
      expect(readConfig(neo4j).neo4j).toMatchObject({ password: SECRET });
    });

    it.each(['AUTH_SECRET', 'NEO4J_PASSWORD'])('%s from nothing but one readable file', (name) => {
      const missing = join(folder, 'none');
      const refusalOf = (settings: Record<string, string>) => () =>
        readConfig({ NEO4J_URI: 'neo4j://db.example', ...settings });
      expect(refusalOf({ [`${name}_FILE`]: missing })).toThrow(
        `${name}_FILE is "${missing}", which cannot be read (ENOENT)`,
      );
      expect(refusalOf({ [`${name}_FILE`]: folder })).toThrow('cannot be read (EISDIR)');
      expect(refusalOf({ [`${name}_FILE`]: file('\n') })).toThrow('this one is empty');
      const both = refusalOf({ [`${name}_FILE`]: file(SECRET), [name]: SECRET });
      expect(both).toThrow(`leave ${name} out`);
      expect(both).not.toThrow(SECRET);
    });

    it('in a file are held to the same length', () => {
      expect(() => readConfig({ AUTH_SECRET_FILE: file('short') })).toThrow('32 bytes or more');
    });
  });
});
