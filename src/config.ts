import { AppError } from './errors.js';

/** What the environment decides. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded store, or `:memory:`. */
  readonly dataPath: string;
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
  /** Milliseconds a request may take. */
  readonly requestTimeout: number;
  /** What one operation may cost (see `src/plan/cost.ts`). */
  readonly maximumCost: number;
  /** Cost units a client may spend a minute; 0 when clients are not limited. */
  readonly rateLimit: number;
  /** Reverse proxies in front of the server, whose `x-forwarded-for` names the client's address. */
  readonly proxies: number;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Reads and checks the environment. Throws BAD_USER_INPUT naming the variable, its value and what it may be. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const port = Number(env['PORT'] ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw bad('PORT', env['PORT'], 'a port number from 0 to 65535');
  }
  const logLevel = LOG_LEVELS.find((level) => level === (env['LOG_LEVEL'] ?? 'info'));
  if (!logLevel) throw bad('LOG_LEVEL', env['LOG_LEVEL'], `one of ${LOG_LEVELS.join(', ')}`);
  const seed = env['SEED'] ?? 'on';
  if (seed !== 'on' && seed !== 'none')
    throw bad('SEED', seed, 'none, or leave it out to load the seed article');
  const uri = env['NEO4J_URI'];
  if (uri && !env['NEO4J_PASSWORD']) {
    throw bad(
      'NEO4J_PASSWORD',
      env['NEO4J_PASSWORD'],
      'the password of NEO4J_USERNAME, since NEO4J_URI is set',
    );
  }
  const host = env['HOST'] || '127.0.0.1';
  const maximumCost = readNumber(env, 'MAXIMUM_COST', 100_000, 1_000, 100_000_000);
  const rateLimit = readNumber(env, 'RATE_LIMIT', isLoopback(host) ? 0 : 20 * maximumCost, 0);
  if (rateLimit > 0 && rateLimit < maximumCost) {
    throw bad(
      'RATE_LIMIT',
      env['RATE_LIMIT'],
      `0 for none, or at least MAXIMUM_COST (${maximumCost}), so that every allowed operation can run`,
    );
  }
  return Object.freeze({
    port,
    host,
    dataPath: env['DATA_PATH'] || '.data/graph',
    neo4j: uri
      ? {
          uri,
          username: env['NEO4J_USERNAME'] || 'neo4j',
          password: env['NEO4J_PASSWORD'] ?? '',
          database: env['NEO4J_DATABASE'] || undefined,
        }
      : null,
    logLevel,
    seed: seed === 'on',
    requestTimeout: readNumber(env, 'REQUEST_TIMEOUT', 10_000, 100, 600_000),
    maximumCost,
    rateLimit,
    proxies: readNumber(env, 'TRUSTED_PROXIES', 0, 0, 10),
  });
}

/** Whether only this machine can reach a server that listens there. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function readNumber(
  env: Readonly<Record<string, string | undefined>>,
  variable: string,
  fallback: number,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): number {
  const given = env[variable];
  if (!given) return fallback;
  const value = Number(given);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw bad(variable, given, `a whole number from ${least} to ${most}`);
}

function bad(variable: string, value: string | undefined, wanted: string): AppError {
  return new AppError(
    'BAD_USER_INPUT',
    `${variable} is ${value === undefined ? 'not set' : JSON.stringify(value)}; set it to ${wanted}.`,
  );
}
