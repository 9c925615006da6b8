import type { CERTAINTIES, SPEECH_ACTS } from './vocabulary.js';

type Act = (typeof SPEECH_ACTS)[number];
type Certainty = (typeof CERTAINTIES)[number];

/** What must be known of a statement for a sentence to claim no more than its words. */
export interface Spoken {
  readonly act?: string | null | undefined;
  readonly certainty?: string | null | undefined;
  readonly hypothetical?: boolean | null | undefined;
}

const VERBS: Readonly<Record<Act, string>> = {
  ASSERTS: 'said',
  DENIES: 'denied that',
  ASKS: 'asked',
  DEMANDS: 'demanded',
  PROMISES: 'promised',
  THREATENS: 'threatened',
  DECLINES_TO_COMMENT: 'declined to comment on',
  OTHER: 'spoke of',
};
const NOUNS: Readonly<Record<Act, string>> = {
  ASSERTS: '',
  DENIES: 'the denial that ',
  ASKS: 'the question ',
  DEMANDS: 'the demand ',
  PROMISES: 'the promise ',
  THREATENS: 'the threat ',
  DECLINES_TO_COMMENT: 'the refusal to comment on ',
  OTHER: 'the words ',
};
/** How sure a source is that the words are so, where it does not simply say that they are. */
const HOW: Readonly<Record<Certainty, string>> = {
  CT_PLUS: '',
  CT_U: 'settled, not which way',
  PR_PLUS: 'likely',
  PS_PLUS: 'possible',
  CT_MINUS: 'certainly not so',
  PR_MINUS: 'unlikely',
  PS_MINUS: 'possibly not so',
  U_U: 'open',
};
const POSITIVE: ReadonlySet<unknown> = new Set(['CT_PLUS', 'PR_PLUS', 'PS_PLUS']);

/** What whoever says a statement does, to stand before its words: `said`, `denied that`, `said it was possible:`. */
export function verbOf(spoken: Spoken): string {
  if (spoken.hypothetical) return 'supposed';
  const act = actOf(spoken);
  if (act === 'DENIES' && POSITIVE.has(spoken.certainty)) return 'said in denial:';
  const how = howOf(spoken);
  return act === 'ASSERTS' && how ? `said it was ${how}:` : VERBS[act];
}

/** The words of a statement by themselves, as what they are: `the denial that “…”`, `“…” (possible)`. */
export function wordsOf(spoken: Spoken & { readonly text: string }): string {
  const words = `“${spoken.text}”`;
  if (spoken.hypothetical) return `the supposition ${words}`;
  const act = actOf(spoken);
  // Words that deny by themselves are not what is denied.
  if (act === 'DENIES' && POSITIVE.has(spoken.certainty)) return `the denial ${words}`;
  const how = howOf(spoken);
  return act === 'ASSERTS' && how ? `${words} (${how})` : `${NOUNS[act]}${words}`;
}

function actOf({ act }: Spoken): Act {
  return (act ?? 'ASSERTS') as Act;
}

function howOf({ certainty }: Spoken): string {
  return certainty ? HOW[certainty as Certainty] : '';
}
