/** Runs one operation against the public API. Throws an Error whose message is fit for people. */
export async function ask<T>(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  signal?: AbortSignal,
): Promise<T> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Error('The server cannot be reached. Is it still running? Try again in a moment.');
  }
  const answer = (await response.json().catch(() => null)) as {
    data?: T;
    errors?: readonly { message: string }[];
  } | null;
  if (answer?.errors?.length) throw new Error(answer.errors.map((e) => e.message).join('\n'));
  if (!answer?.data)
    throw new Error(`The server answered with status ${response.status} and no data.`);
  return answer.data;
}
