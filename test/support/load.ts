/** Clients that ask one after the other, each as soon as it has its answer. */
export interface Load {
  /** Resolves when so many answers of that status have come since the start, or since `forget`. */
  reach(status: number, count: number): Promise<void>;
  forget(): void;
  /** Ends all clients; how many answers there were, by status, `503 with Retry-After` and `no answer` among them. */
  end(): Promise<ReadonlyMap<string, number>>;
}

const READ = JSON.stringify({ query: '{ statements(first: 5) { totalCount nodes { text } } }' });

/** Starts so many clients that read over HTTP from a server. */
export function startLoad(url: string, clients: number): Load {
  const all = new Map<string, number>();
  const recent = new Map<number, number>();
  const waiting = new Set<() => void>();
  let isOver = false;

  const ask = async () => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: READ,
    });
    await response.text();
    return response;
  };
  const run = async () => {
    while (!isOver) {
      const response = await ask().catch(() => undefined);
      const status = response?.status ?? 0;
      const retry = response?.headers.get('retry-after') ? ' with Retry-After' : '';
      const name = response ? `${status}${retry}` : 'no answer';
      all.set(name, (all.get(name) ?? 0) + 1);
      recent.set(status, (recent.get(status) ?? 0) + 1);
      for (const look of waiting) look();
    }
  };
  const running = Array.from({ length: clients }, run);

  return {
    reach: (status, count) =>
      new Promise((resolve) => {
        const look = () => {
          if ((recent.get(status) ?? 0) < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    forget: () => recent.clear(),
    async end() {
      isOver = true;
      await Promise.all(running);
      return all;
    },
  };
}
