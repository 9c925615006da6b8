import { useEffect, useRef, useState } from 'preact/hooks';
import { articleId, type Draft, EMPTY } from './draft.js';
import {
  dropDraft,
  type KeptDraft,
  onDraftElsewhere,
  readDraft,
  showDraft,
  shownDraft,
  UNMARKED,
  writeDraft,
} from './draft-store.js';

const MOST_STEPS = 100;
const BLANK: KeptDraft = { draft: EMPTY, past: [], future: [], at: '' };

interface State {
  readonly key: string;
  readonly kept: KeptDraft;
  /** What the last step was made by: more of the same is the same step. */
  readonly by: string | null;
  readonly isKept: boolean;
}

function stateOf(key: string): State {
  return { key, kept: readDraft(key) ?? BLANK, by: null, isKept: true };
}

/** What is kept of the draft that this tab shows, as it is now and as it was drawn last. */
function useKept() {
  const [state, setState] = useState(() => stateOf(shownDraft()));
  // What is there now: two changes may come before the page is drawn again.
  const now = useRef(state);
  const show = (next: State) => {
    now.current = next;
    setState(next);
  };
  const keep = (key: string, to: Omit<KeptDraft, 'at'>, by: string | null) => {
    const kept = { ...to, at: new Date().toISOString() };
    // Where there is little room, the work goes before its history.
    const isKept = writeDraft(key, kept) || writeDraft(key, { ...kept, past: [], future: [] });
    show({ key, kept, by, isKept });
  };
  const open = (next: string) => {
    showDraft(next);
    show(stateOf(next));
  };
  const { key } = state;
  useEffect(
    () =>
      onDraftElsewhere((changed) => {
        if (changed === key) open(readDraft(key) ? key : UNMARKED);
      }),
    [key],
  );
  return { state, now, keep, open };
}

/** The draft this tab shows: every change is kept in the browser before anything else happens, and can be taken back. */
export function useDraft() {
  const { state, now, keep, open } = useKept();
  const { key, kept } = state;
  const { draft } = kept;
  useLeavingAsks(isBegun(draft));
  const step = (to: (kept: KeptDraft) => KeptDraft) => () =>
    keep(now.current.key, to(now.current.kept), null);
  return {
    ...{ key, draft, open },
    /** False when the browser has no room for the draft: a reload would lose it. */
    isKept: state.isKept,
    /** Changes some of it; what the same hand changes again is one step to undo. */
    change(part: Partial<Draft>, by: string | null = null): void {
      const { key, kept, by: last } = now.current;
      const isSameStep = by !== null && by === last;
      const past = isSameStep
        ? kept.past
        : [...kept.past, pick(kept.draft, part)].slice(-MOST_STEPS);
      keep(key, { draft: { ...kept.draft, ...part }, past, future: [] }, by);
    },
    /** Keeps what is no step of its own. */
    note(part: Partial<Draft>): void {
      const { key, kept, by } = now.current;
      keep(key, { ...kept, draft: { ...kept.draft, ...part } }, by);
    },
    undo: kept.past.length > 0 ? step(stepBack) : null,
    redo: kept.future.length > 0 ? step(stepForth) : null,
    /** Lets the text stand: the draft is that of this text from now on, and goes on with what was marked in it before. */
    async mark(): Promise<void> {
      const next = await articleId(now.current.kept.draft.text);
      const { key, kept } = now.current;
      const { headline, published, url, lang, outlet } = kept.draft;
      const typed = { headline, published, url, lang, outlet, isMarking: true };
      const before = (next === key ? null : readDraft(next)) ?? { ...kept, past: [], future: [] };
      if (next !== key) dropDraft(key);
      showDraft(next);
      keep(next, { ...before, draft: { ...before.draft, ...typed } }, null);
    },
    /** Forgets the draft, because it is in the store. */
    done(): void {
      dropDraft(now.current.key);
      open(UNMARKED);
    },
  };
}

/** A draft, and what can be done with it. */
export type DraftWork = ReturnType<typeof useDraft>;

/** Whether there is anything in a draft to lose. */
function isBegun({ headline, text, statements, editing }: Draft): boolean {
  return Boolean(headline || text || statements.length > 0 || editing);
}

function useLeavingAsks(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
}

function pick(from: Draft, part: Partial<Draft>): Partial<Draft> {
  const names = Object.keys(part) as (keyof Draft)[];
  return Object.fromEntries(names.map((name) => [name, from[name]]));
}

function stepBack({ draft, past, future }: KeptDraft): KeptDraft {
  const step = past.at(-1) ?? {};
  return {
    ...{ draft: { ...draft, ...step }, past: past.slice(0, -1), at: '' },
    future: [...future, pick(draft, step)],
  };
}

function stepForth({ draft, past, future }: KeptDraft): KeptDraft {
  const step = future.at(-1) ?? {};
  return {
    ...{ draft: { ...draft, ...step }, future: future.slice(0, -1), at: '' },
    past: [...past, pick(draft, step)],
  };
}
