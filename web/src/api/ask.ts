import type { Document, Given } from './graphql.js';
import { atInstant } from './instant.js';
import { currentToken, isTokenRefused, refuseToken, tokenName } from './token.js';

interface ApiError {
  readonly message: string;
  readonly extensions?: {
    readonly code?: string;
    readonly mistakes?: readonly Mistake[];
  };
}

/** One thing wrong in a bundle, at a JSON pointer. */
export interface Mistake {
  readonly pointer: string;
  readonly message: string;
}

/** What an operation was refused for, in a message fit for people. */
export class AskError extends Error {
  /** Of a bundle: everything that is wrong in it. */
  readonly mistakes: readonly Mistake[];

  constructor(errors: readonly ApiError[]) {
    super(errors.map(plainly).join('\n'));
    this.mistakes = errors.flatMap(({ extensions }) => extensions?.mistakes ?? []);
  }
}

interface Answer<T> {
  readonly status: number;
  readonly data?: T | null;
  readonly errors?: readonly ApiError[];
}

/** Runs one operation against the public API, a query as of the instant that is shown. Throws an Error whose message is fit for people. */
export async function ask<T, V>(
  document: Document<T, V>,
  variables: Given<NoInfer<V>>,
  signal?: AbortSignal,
): Promise<T> {
  const token = currentToken();
  const body = JSON.stringify({ query: atInstant(String(document)), variables });
  let answer = await send<T>(body, token, signal);
  if (token !== null && answer.errors?.some(isUnauthenticated)) {
    // A token that is no longer good must not hide what everybody may read.
    refuseToken();
    answer = await send<T>(body, null, signal);
  }
  if (answer.errors?.length) throw new AskError(answer.errors);
  if (!answer.data)
    throw new Error(`The server answered with status ${answer.status} and no data.`);
  return answer.data;
}

async function send<T>(
  body: string,
  token: string | null,
  signal?: AbortSignal,
): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(token !== null && { authorization: `Bearer ${token}` }),
      },
      body,
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Error('The server cannot be reached. Is it still running? Try again in a moment.');
  }
  const answer = (await response.json().catch(() => null)) as Omit<Answer<T>, 'status'> | null;
  return { ...answer, status: response.status };
}

function isUnauthenticated({ extensions }: ApiError): boolean {
  return extensions?.code === 'UNAUTHENTICATED';
}

function plainly({ message, extensions }: ApiError): string {
  const name = tokenName();
  switch (extensions?.code) {
    case 'UNAUTHENTICATED':
      return name !== null && isTokenRefused()
        ? `The server does not take the token of ${name}: it may have expired. Sign in again, at the top. (${message})`
        : `This is only for people who are signed in. Sign in at the top, and try again. (${message})`;
    case 'FORBIDDEN':
      return name !== null
        ? `You are signed in as ${name}, who may not do this. (${message})`
        : `Nobody is signed in here, and this is not for everybody. (${message})`;
    default:
      return message;
  }
}
