/** An event of a stream; `id` is where to go on after it, where there is one. */
export interface SentEvent {
  readonly event: string;
  readonly id?: string;
  // biome-ignore lint/suspicious/noExplicitAny: answers are compared, not computed with
  readonly data: any;
}

/** The events of an answer as they come; comments are skipped. What breaks the connection throws. */
export async function* readEvents(response: Response): AsyncGenerator<SentEvent, null> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const bytes of response.body as ReadableStream<Uint8Array>) {
    const parts = (text + decoder.decode(bytes, { stream: true })).split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const fields = new Map(
        part.split('\n').map((line) => {
          const [name = '', ...rest] = line.split(':');
          return [name, rest.join(':').trim()] as const;
        }),
      );
      const event = fields.get('event');
      if (!event) continue;
      const data = fields.get('data');
      const id = fields.get('id');
      yield { event, ...(id && { id }), data: data ? JSON.parse(data) : null };
    }
  }
  return null;
}
