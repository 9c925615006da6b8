import { useState } from 'preact/hooks';

const NOTHING: ReadonlySet<string> = new Set();

/** A walk from one node to another: begun, given its end by the next click, and closed. */
export function useWalk() {
  const [from, setFrom] = useState<string | null>(null);
  const [ends, setEnds] = useState<readonly [string, string] | null>(null);
  const [found, setFound] = useState(NOTHING);
  return {
    ...{ from, ends, found, setFound },
    toggle: (id: string | null) => setFrom(from ? null : id),
    /** Takes a node as the end; false when no walk has begun, or it is where it began. */
    takes(id: string): boolean {
      if (!from || from === id) return false;
      setEnds([from, id]);
      setFrom(null);
      return true;
    },
    close(): void {
      setEnds(null);
      setFound(NOTHING);
    },
  };
}
