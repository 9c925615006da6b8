let shown: string | null = null;
const listeners = new Set<() => void>();

/** The instant as of which the page shows the graph; null for now. Whatever is kept of answers is kept under it. */
export function currentInstant(): string | null {
  return shown;
}

/** Shows the graph as of the end of a day, or as it is now. */
export function showDay(day: string | null): void {
  const next = day === null ? null : `${day}T23:59:59.999Z`;
  if (next === shown) return;
  shown = next;
  for (const listener of listeners) listener();
}

/** Tells of another instant from then on; returns what ends that. */
export function onInstant(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A query as of the instant that is shown; what writes stays as it is. */
export function atInstant(document: string): string {
  if (shown === null) return document;
  return document.replace(/^\s*query(?: \w+)?(?:\([^)]*\))?/, `$& @asOf(at: "${shown}")`);
}
