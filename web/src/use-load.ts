import { useEffect, useState } from 'preact/hooks';

export interface Loaded<T> {
  readonly value: T | null;
  readonly error: string | null;
  readonly busy: boolean;
}

/** Loads again whenever the key changes; what was loaded stays until the next is there. */
export function useLoad<T>(
  key: string | null,
  load: (signal: AbortSignal) => Promise<T>,
): Loaded<T> {
  const [state, setState] = useState<Loaded<T> & { readonly key: string | null }>({
    key: null,
    value: null,
    error: null,
    busy: false,
  });
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
  }, [key]);
  return state;
}
