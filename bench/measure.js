// Times one contender on one body: latencies and throughput at a number of clients, and its CPU time a request.

/** Asks for as long as `ms` with that many clients; who is sent away (503) asks again. */
export async function measure(contender, body, { clients, ms }) {
  const latencies = [];
  let refused = 0;
  const before = await contender.usage();
  const start = performance.now();
  const end = start + ms;
  const client = async () => {
    do {
      const sent = performance.now();
      try {
        await contender.post(body);
        latencies.push(performance.now() - sent);
      } catch (error) {
        if (error.status !== 503) throw error;
        refused += 1;
      }
    } while (performance.now() < end);
  };
  await Promise.all(Array.from({ length: clients }, client));
  const elapsed = performance.now() - start;
  const after = await contender.usage();
  latencies.sort((a, b) => a - b);
  return {
    refused: refused / (refused + latencies.length),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    latencies,
    perSecond: (latencies.length / elapsed) * 1_000,
    cpu: (after.cpu - before.cpu) / latencies.length,
  };
}

/** A quantile of a sorted list. */
export function quantile(sorted, part) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

export function median(list) {
  return quantile(
    [...list].sort((a, b) => a - b),
    0.5,
  );
}
