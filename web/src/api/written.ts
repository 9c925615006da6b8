type Listener = () => void;

const listeners = new Set<Listener>();

/** Says that something was written to the store: whatever the page knows of it may be out of date. */
export function tellWritten(): void {
  for (const listener of listeners) listener();
}

/** Calls back whenever something was written; returns how to stop that. */
export function onWritten(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
