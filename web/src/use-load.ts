import { useEffect, useState } from 'preact/hooks';
import { onToken } from './api/token.js';
import { onWritten } from './api/written.js';

export interface Loaded<T> {
  /** What the value is of; another than what was asked for last, until that is there. */
  readonly key: string | null;
  readonly value: T | null;
  readonly error: string | null;
  readonly busy: boolean;
}

/**
 * Loads again whenever the key changes, when the page wrote to the store, and after an error when somebody signs in;
 * what was loaded stays until the next is there.
 */
export function useLoad<T>(
  key: string | null,
  load: (signal: AbortSignal) => Promise<T>,
): Loaded<T> {
  const [state, setState] = useState<Loaded<T>>({
    key: null,
    value: null,
    error: null,
    busy: false,
  });
  const [attempt, setAttempt] = useState(0);
  const again = () => setAttempt((last) => last + 1);
  const hasFailed = state.error !== null;
  useEffect(() => (hasFailed ? onToken(again) : undefined), [hasFailed]);
  useEffect(() => onWritten(again), []);
  useEffect(() => {
    if (key === null) {
      setState({ key, value: null, error: null, busy: false });
      return;
    }
    const gone = new AbortController();
    setState((before) => ({ ...before, busy: true, error: null }));
    load(gone.signal).then(
      (value) => {
        if (!gone.signal.aborted) setState({ key, value, error: null, busy: false });
      },
      (error: Error) => {
        if (!gone.signal.aborted) setState({ key, value: null, error: error.message, busy: false });
      },
    );
    return () => gone.abort();
  }, [key, attempt]);
  return state;
}
