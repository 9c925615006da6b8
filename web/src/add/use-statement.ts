import { useRef } from 'preact/hooks';
import type { DraftSpan, DraftStatement, Editing, Typed, TypedHedge } from './draft.js';
import { finish, placedOf, placeIn, type WordsName, withPlace } from './typed.js';
import type { WordsFieldProps } from './words-field.js';

/** What is wrong with a field of the form, by its name. */
export type MistakesAt = (field: string) => readonly string[];

/**
 * The statement whose form is open. Words selected in the text go to the field that was used last: each field takes
 * part by what `field` gives it.
 */
export function useStatement(props: {
  readonly points: readonly string[];
  readonly editing: Editing | null;
  readonly mistakesAt: MistakesAt;
  readonly onEditing: (editing: Editing, by: string | null) => void;
  readonly onMark: () => void;
}) {
  const { points, editing, mistakesAt, onEditing, onMark } = props;
  const used = useRef<WordsName>('words 0');
  if (!editing) {
    used.current = 'words 0';
    return null;
  }
  const { typed } = editing;
  const set = (part: Partial<Typed>, by: string | null = null) =>
    onEditing({ ...editing, typed: { ...typed, ...part } }, by);
  const setHedges = (hedges: readonly TypedHedge[]) => set({ hedges });
  return {
    ...{ typed, mistakesAt },
    proposal: editing.proposal,
    finished: finish(typed),
    /** The field that words selected in the text go to. */
    used: () => used.current,
    /** Gives it words of the text. */
    take: (span: DraftSpan) => set(withPlace(typed, used.current, span)),
    /** What a field of words needs to take part in selecting. */
    field: (name: WordsName): WordsFieldProps => ({
      ...{ name, points, onMark },
      place: placeIn(typed, name),
      near: placedOf(typed)[0]?.start ?? 0,
      mistakes: mistakesAt(name),
      onPlace: (place) => set(withPlace(typed, name, place), name),
      onFocus: () => {
        used.current = name;
      },
    }),
    set,
    change: (part: Partial<DraftStatement>, by: string | null = null) =>
      set({ draft: { ...typed.draft, ...part } }, by),
    addPiece() {
      used.current = `words ${typed.spans.length}`;
      set({ spans: [...typed.spans, ''] });
    },
    dropPiece: () => set({ spans: typed.spans.slice(0, -1) }),
    addHedge() {
      used.current = `hedge ${typed.hedges.length}`;
      setHedges([...typed.hedges, { span: '', category: 'MODAL_VERB' }]);
    },
    setHedge: (index: number, category: string) =>
      setHedges(typed.hedges.map((one, at) => (at === index ? { ...one, category } : one))),
    dropHedge: (index: number) => setHedges(typed.hedges.filter((_, at) => at !== index)),
    toggleConditional: () => set({ parts: typed.parts ? null : ['', ''] }),
  };
}

/** A statement that is edited. */
export type StatementFields = NonNullable<ReturnType<typeof useStatement>>;
