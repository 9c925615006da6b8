import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { countSaying, type Hit, search } from '../api/search.js';
import { wordsIn } from '../model/words-in.js';
import { useLoad } from '../use-load.js';

const PAUSE = 120;

/** All statements that have some words, as one thing to choose. */
export interface Saying {
  readonly saying: readonly string[];
  readonly count: number;
}

/** What can be chosen of what is found. */
export type Found = Hit | Saying;

/** Statements that are listed one by one; all of them are one choice. */
const FEW = 5;

async function find(text: string, signal: AbortSignal): Promise<readonly Found[]> {
  const saying = wordsIn(text);
  const [hits, count] = await Promise.all([
    search(text, signal),
    saying.length > 0 ? countSaying(saying, signal) : 0,
  ]);
  const isName = ({ node, match }: Hit) =>
    match !== null && node.__typename !== 'Statement' && node.__typename !== 'Article';
  const statements = hits.filter(({ node }) => node.__typename === 'Statement');
  const left = new Set(count > FEW ? statements.slice(FEW) : []);
  return [
    ...hits.filter(isName),
    ...(count > 0 ? [{ saying, count }] : []),
    ...hits.filter((hit) => !(isName(hit) || left.has(hit))),
  ];
}

/** What is typed, and what is found for it a moment later; `onChoose` is told what was chosen, here or by a click. */
export function useSearch(text: string, onChoose: (found: Found, typed: string) => void) {
  const [typed, setTyped] = useState(text);
  const [asked, setAsked] = useState(text);
  const [isOpen, setOpen] = useState(false);
  const [index, setIndex] = useState(0);
  const [isEntered, setEntered] = useState(false);
  // Before the next event: later they would undo a key that has been pressed since.
  useLayoutEffect(() => setTyped(text), [text]);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const isAsked = asked.length > 0 && isOpen;
  const found = useLoad(isAsked ? asked : null, (signal) => find(asked, signal));
  const hits = found.value ?? [];
  useLayoutEffect(() => setIndex(0), [found.value]);
  const words = typed.trim();
  const isAnswered = found.key === words;
  useEffect(() => {
    if (!isEntered || !isAnswered) return;
    setEntered(false);
    choose(hits[0]);
  }, [isEntered, found]);
  function choose(one: Found | undefined): void {
    if (!one) return;
    setOpen(false);
    onChoose(one, words);
  }
  return {
    ...{ typed, asked, words, hits, index, setIndex, choose },
    error: found.error,
    isShown: isAsked && (found.value !== null || found.error !== null),
    hasNone: found.value !== null && hits.length === 0,
    open: () => setOpen(true),
    type(value: string): void {
      setTyped(value);
      setEntered(false);
      setOpen(true);
    },
    leave(): void {
      setOpen(false);
      setEntered(false);
    },
    /** Goes to the next hit or the one before, round and round. */
    step(by: 1 | -1): void {
      const many = Math.max(hits.length, 1);
      setIndex((index + by + many) % many);
    },
    enter(): void {
      if (isAnswered) choose(hits[index]);
      else {
        // What is listed answers earlier words: the first of what these find is chosen once it is there.
        setAsked(words);
        setEntered(words.length > 0);
      }
    },
  };
}

/** A search while it is typed. */
export type Search = ReturnType<typeof useSearch>;
