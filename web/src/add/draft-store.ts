import { type Draft, EMPTY } from './draft.js';

/** A draft as this browser keeps it, with what undo and redo bring back, the next last. */
export interface KeptDraft {
  readonly draft: Draft;
  readonly past: readonly Partial<Draft>[];
  readonly future: readonly Partial<Draft>[];
  /** When it was changed last, ISO 8601. */
  readonly at: string;
}

/** The key of the draft whose text does not stand yet. */
export const UNMARKED = 'new';

const PREFIX = 'who-said-where.draft.';
/** Which draft this tab shows. */
const SHOWN = 'who-said-where.shown-draft';

/** What is kept of a draft; null when nothing is, or nothing that can be read. */
export function readDraft(key: string): KeptDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') as KeptDraft | null;
    return kept && { ...kept, draft: { ...EMPTY, ...kept.draft } };
  } catch {
    return null;
  }
}

/** Keeps a draft; false when the browser has no room for it. */
export function writeDraft(key: string, kept: KeptDraft): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a draft. */
export function dropDraft(key: string): void {
  localStorage.removeItem(PREFIX + key);
}

/** Every draft of this browser with its key, the one changed last first. */
export function listDrafts(): { readonly key: string; readonly kept: KeptDraft }[] {
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(PREFIX))
    .flatMap((name) => {
      const key = name.slice(PREFIX.length);
      const kept = readDraft(key);
      return kept ? [{ key, kept }] : [];
    })
    .sort((a, b) => b.kept.at.localeCompare(a.kept.at));
}

/** The draft this tab shows. */
export function shownDraft(): string {
  return sessionStorage.getItem(SHOWN) ?? UNMARKED;
}

/** Keeps which draft this tab shows. */
export function showDraft(key: string): void {
  sessionStorage.setItem(SHOWN, key);
}

/** Calls back when another tab changes a draft; returns how to stop that. */
export function onDraftElsewhere(listener: (key: string) => void): () => void {
  const hear = ({ key }: StorageEvent) => {
    if (key?.startsWith(PREFIX)) listener(key.slice(PREFIX.length));
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}
