/**
 * Texts as the body of an answer, `first` at once and each other when the one before has been taken; null is the end.
 * `cancel` is called when the client goes away before.
 */
export function streamText(
  next: () => Promise<string | null>,
  cancel: () => Promise<unknown>,
  first?: string | null,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const put = (out: ReadableStreamDefaultController<Uint8Array>, text: string | null) =>
    text === null ? out.close() : out.enqueue(encoder.encode(text));
  return new ReadableStream<Uint8Array>(
    {
      start: (out) => (first === undefined ? undefined : put(out, first)),
      pull: async (out) => put(out, await next()),
      cancel: async () => void (await cancel()),
    },
    { highWaterMark: 0 },
  );
}
