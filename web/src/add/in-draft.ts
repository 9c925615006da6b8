import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Draft, type DraftEntity, EMPTY } from './draft.js';

/** What every field of a draft may ask for. */
interface InDraft {
  readonly draft: Draft;
  /** The id its article has or is going to have. */
  readonly article: string;
  /** Everybody and everything it names, and what is recorded of the same article names. */
  readonly names: readonly DraftEntity[];
  /** Keeps what is no step of its own. */
  readonly note: (part: Partial<Draft>) => void;
}

/** The draft that is on the page. */
export const DraftContext = createContext<InDraft>({
  draft: EMPTY,
  article: '',
  names: [],
  note: () => undefined,
});

/** The draft that a field is in. */
export function useInDraft(): InDraft {
  return useContext(DraftContext);
}
