/** Texts as the body of an answer: `first` at once, each other when the one before has been taken. */
export function streamText(
  texts: { next(): Promise<IteratorResult<string>>; return?(): Promise<unknown> },
  first?: IteratorResult<string>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const put = (out: ReadableStreamDefaultController, { done, value }: IteratorResult<string>) =>
    done ? out.close() : out.enqueue(encoder.encode(value));
  return new ReadableStream<Uint8Array>(
    {
      start: (out) => first && put(out, first),
      pull: async (out) => put(out, await texts.next()),
      // The client has gone away.
      cancel: async () => void (await texts.return?.()),
    },
    { highWaterMark: 0 },
  );
}
