import { readFileSync } from 'node:fs';
import { AppError } from './errors.js';

/** How tokens are checked. */
export type TokenRules = (
  | { readonly secret: string }
  /** Where the issuer publishes its public keys (JWK set, RFC 7517). */
  | { readonly jwksUrl: string }
) & {
  readonly audience: string | undefined;
  readonly issuer: string | undefined;
  /** The claim with the caller's role or roles, names of claims inside others with dots between. */
  readonly roleClaim: string | undefined;
  /** Whether callers without a token may read. */
  readonly anonymousReads: boolean;
};

/** What the environment decides. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded store, or `:memory:`. */
  readonly dataPath: string;
  /** Folder of the files beside a store (its local key): the embedded store's own, `.data` for any other. */
  readonly folder: string;
  /** Set when the data is in Neo4j. */
  readonly neo4j: {
    readonly uri: string;
    readonly username: string;
    readonly password: string;
    readonly database?: string | undefined;
  } | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Whether the bundles in seeds/ are loaded at start. */
  readonly seed: boolean;
  /** Null when everybody may read, and write with the store's local key alone. */
  readonly tokens: TokenRules | null;
  /** Whether, without tokens, requests under a loopback name count as this machine's without the local key. */
  readonly localWrites: boolean;
  /** Names under which the server may be asked, beside its own; lower case. */
  readonly allowedHosts: readonly string[];
  /** What the command line signs in to a server with; null when nothing is given. */
  readonly token: string | null;
  /** Origins of web pages elsewhere that may ask. */
  readonly corsOrigins: readonly string[];
  /** A file or folder with the only operations that run; null when all may. */
  readonly trustedDocuments: string | null;
  /** Milliseconds a request may take. */
  readonly requestTimeout: number;
  /** What one operation may cost (see `src/plan/cost.ts`). */
  readonly maximumCost: number;
  /** Bytes of one answer at most. */
  readonly maximumAnswer: number;
  /** Cost units a client may spend a minute; 0 when clients are not limited. */
  readonly rateLimit: number;
  /** Reverse proxies in front of the server, whose `x-forwarded-for` names the client's address. */
  readonly proxies: number;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks the environment. Throws BAD_USER_INPUT naming the variable, its value and what it may be. */
export function readConfig(environment: Environment): Config {
  const env = { ...environment, ...readSecretFiles(environment) };
  const port = Number(env['PORT'] ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw bad(env, 'PORT', 'a port number from 0 to 65535');
  const host = env['HOST'] || '127.0.0.1';
  const dataPath = env['DATA_PATH'] || '.data/graph';
  const logLevels = `one of ${LOG_LEVELS.join(', ')}`;
  const logLevel = choiceOf(env, 'LOG_LEVEL', LOG_LEVELS, logLevels, 'info');
  const seed = 'none, or leave it out to load the seed article';
  const local = 'on, or leave it out so that writing needs the local key';
  const settings = {
    port,
    host,
    dataPath,
    logLevel,
    seed: choiceOf(env, 'SEED', ['on', 'none'], seed) === 'on',
    neo4j: readNeo4j(env),
    localWrites: choiceOf(env, 'LOCAL_WRITES', ['off', 'on', ''], local) === 'on',
    maximumCost: readNumber(env, 'MAXIMUM_COST', 260_000, 1_000, 100_000_000),
  };
  return Object.freeze({
    ...settings,
    folder: settings.neo4j || dataPath === ':memory:' ? '.data' : dataPath,
    rateLimit: readRateLimit(env, settings),
    tokens: readTokenRules(env),
    allowedHosts: readList(env, 'ALLOWED_HOSTS').map((host) => host.toLowerCase()),
    token: env['WSW_TOKEN'] || null,
    corsOrigins: readList(env, 'CORS_ORIGINS'),
    trustedDocuments: env['TRUSTED_DOCUMENTS'] || null,
    requestTimeout: readNumber(env, 'REQUEST_TIMEOUT', 10_000, 100, 600_000),
    maximumAnswer: readNumber(env, 'MAXIMUM_ANSWER', 10_000_000, 100_000, 1_000_000_000),
    proxies: readNumber(env, 'TRUSTED_PROXIES', 0, 0, 10),
  });
}

function readNeo4j(env: Environment): Config['neo4j'] {
  const uri = env['NEO4J_URI'];
  if (!uri) return null;
  const password = env['NEO4J_PASSWORD'];
  if (!password)
    throw bad(
      env,
      'NEO4J_PASSWORD',
      'the password of NEO4J_USERNAME (or NEO4J_PASSWORD_FILE to its file), since NEO4J_URI is set',
    );
  const username = env['NEO4J_USERNAME'] || 'neo4j';
  return { uri, username, password, database: env['NEO4J_DATABASE'] || undefined };
}

function readRateLimit(
  env: Environment,
  { host, maximumCost }: Pick<Config, 'host' | 'maximumCost'>,
): number {
  const rateLimit = readNumber(env, 'RATE_LIMIT', isLoopback(host) ? 0 : 20 * maximumCost, 0);
  if (rateLimit === 0 || rateLimit >= maximumCost) return rateLimit;
  throw bad(
    env,
    'RATE_LIMIT',
    `0 for none, or at least MAXIMUM_COST (${maximumCost}), so that every allowed operation can run`,
  );
}

/** Variables that may also come from the file that `…_FILE` names. */
const SECRETS = ['AUTH_SECRET', 'NEO4J_PASSWORD'];

function readSecretFiles(env: Environment): Environment {
  const read = SECRETS.flatMap((name) => {
    const variable = `${name}_FILE`;
    if (!env[variable]) return [];
    if (env[name]) throw bad(env, variable, `nothing, or leave ${name} out: one of both`);
    return [[name, readSecret(env, variable, env[variable])] as const];
  });
  return Object.fromEntries(read);
}

function readSecret(env: Environment, variable: string, path: string): string {
  let secret: string;
  try {
    secret = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new AppError(
      'BAD_USER_INPUT',
      `${variable} is ${JSON.stringify(path)}, which cannot be read (${code}); set it to a file that this process may read.`,
    );
  }
  if (secret === '') throw bad(env, variable, 'a file that holds the secret: this one is empty');
  return secret;
}

const SECRET_BYTES = 32;

function readTokenRules(env: Environment): TokenRules | null {
  const secret = env['AUTH_SECRET'];
  const jwksUrl = env['AUTH_JWKS_URL'];
  const anonymous = 'reader, or leave it out so that a token is needed';
  const rest = {
    anonymousReads: choiceOf(env, 'AUTH_ANONYMOUS', ['none', 'reader', ''], anonymous) === 'reader',
    audience: env['AUTH_AUDIENCE'] || undefined,
    issuer: env['AUTH_ISSUER'] || undefined,
    roleClaim: env['AUTH_ROLE_CLAIM'] || undefined,
  };
  if (secret && jwksUrl) {
    const wanted = 'nothing, or leave AUTH_SECRET out: tokens are checked in one way';
    throw bad(env, 'AUTH_JWKS_URL', wanted);
  }
  if (secret) {
    if (Buffer.byteLength(secret) >= SECRET_BYTES) return { secret, ...rest };
    const wanted = `${SECRET_BYTES} bytes or more (openssl rand -base64 32)`;
    throw bad({ AUTH_SECRET: '…' }, 'AUTH_SECRET', wanted);
  }
  if (jwksUrl) {
    checkIssuer(env, jwksUrl);
    return { jwksUrl, ...rest };
  }
  const alone = ['AUTH_AUDIENCE', 'AUTH_ISSUER', 'AUTH_ANONYMOUS', 'AUTH_ROLE_CLAIM'].find(
    (name) => env[name],
  );
  if (!alone) return null;
  throw bad(
    env,
    alone,
    'nothing, or set AUTH_JWKS_URL or AUTH_SECRET as well: without them no token is checked',
  );
}

/** An issuer signs tokens for other services, too. */
function checkIssuer(env: Environment, jwksUrl: string): void {
  if (!isSafeUrl(jwksUrl))
    throw bad(env, 'AUTH_JWKS_URL', 'an https address (http on this machine alone)');
  for (const [name, wanted] of Object.entries({
    AUTH_AUDIENCE: 'the audience of tokens for this API',
    AUTH_ISSUER: 'the issuer that AUTH_JWKS_URL belongs to',
  }))
    if (!env[name]) throw bad({}, name, wanted);
}

function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

/** Variables that hold several, between commas. */
const LISTS = {
  CORS_ORIGINS: {
    isGood: (origin: string) => URL.canParse(origin) && new URL(origin).origin === origin,
    wanted: 'origins between commas, such as https://example.org (no path, no *)',
  },
  ALLOWED_HOSTS: {
    isGood: (host: string) => /^([\w.-]+|\[[\da-f:.]+\])$/.test(host.toLowerCase()),
    wanted: 'names between commas, such as graph.example.org (no scheme, no port, no *)',
  },
};

function readList(env: Environment, variable: keyof typeof LISTS): readonly string[] {
  const { isGood, wanted } = LISTS[variable];
  const values = (env[variable] ?? '').split(',').flatMap((value) => value.trim() || []);
  if (values.every(isGood)) return values;
  throw bad(env, variable, wanted);
}

/** Whether a host name or address is this machine's own. */
export function isLoopback(host: string): boolean {
  return /^(localhost|\[?::1\]?|127(\.\d{1,3}){3})$/.test(host);
}

function readNumber(
  env: Environment,
  variable: string,
  fallback: number,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): number {
  const given = env[variable];
  if (!given) return fallback;
  const value = Number(given);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw bad(env, variable, `a whole number from ${least} to ${most}`);
}

function choiceOf<const Value extends string>(
  env: Environment,
  variable: string,
  values: readonly [Value, ...Value[]],
  wanted: string,
  fallback: Value = values[0],
): Value {
  const given = env[variable] ?? fallback;
  const value = values.find((one) => one === given);
  if (value === undefined) throw bad(env, variable, wanted);
  return value;
}

function bad(env: Environment, variable: string, wanted: string): AppError {
  const value = env[variable];
  return new AppError(
    'BAD_USER_INPUT',
    `${variable} is ${value === undefined ? 'not set' : JSON.stringify(value)}; set it to ${wanted}.`,
  );
}
