import type { Mistake } from '../api/ask.js';
import { type Draft, entitiesOf } from './draft.js';
import type { DraftBundle } from './to-bundle.js';

/** What is wrong in a draft, at its field and in words. */
export interface PlacedMistake {
  /** Which of the draft's statements; null for the article itself. */
  readonly statement: number | null;
  /** The name of the field; null when it is of none. */
  readonly field: string | null;
  readonly words: string;
}

/** The fields of the forms, as they are called there. */
const FIELD_WORDS: ReadonlyMap<string, string> = new Map([
  ['headline', 'Headline'],
  ['published', 'Published'],
  ['url', 'Address on the web'],
  ['lang', 'Language'],
  ['outlet', 'Outlet'],
  ['words', 'The exact words'],
  ['speakers', 'Said by'],
  ['relays', 'Passed on by'],
  ['said', 'Said when'],
  ['cue', 'The cue'],
  ['hedge', 'Hedge'],
  ['if', 'If'],
  ['then', 'Then'],
  ['about', 'About'],
]);

const OF_ARTICLE: Readonly<Record<string, string>> = {
  headline: 'headline',
  publishedAt: 'published',
  url: 'url',
  lang: 'lang',
  publisher: 'outlet',
};

const OF_STATEMENT: Readonly<Record<string, string>> = {
  text: 'words 0',
  saidBy: 'speakers',
  relayedBy: 'relays',
  saidAt: 'said',
  cue: 'cue',
  about: 'about',
};

/** Where in a draft the importer's mistakes in its bundle are. */
export function placeMistakes(
  mistakes: readonly Mistake[],
  draft: Draft,
  made: DraftBundle,
): PlacedMistake[] {
  const placed = mistakes.map((one) => placeMistake(one, draft, made));
  // What is wrong with both ends of a relation is one thing to mend.
  return [...new Map(placed.map((one) => [Object.values(one).join('\n'), one])).values()];
}

function placeMistake(
  { pointer, message }: Mistake,
  draft: Draft,
  made: DraftBundle,
): PlacedMistake {
  const [list = '', at = '', ...rest] = pointer.split('/').slice(1);
  const words = inWords(message, draft, made);
  if (list === 'article') return { statement: null, field: OF_ARTICLE[at] ?? null, words };
  if (list === 'statements') {
    const statement = made.origins[Number(at)] ?? null;
    return { statement, field: fieldOf(idAt(made, list, at), rest), words };
  }
  return { ...whereNamed(idAt(made, list, at), draft), words };
}

function idAt({ bundle }: DraftBundle, list: string, at: string): string {
  const things = bundle[list] as readonly { readonly id: string }[] | undefined;
  return things?.[Number(at)]?.id ?? '';
}

/** The field of the form that a property of a statement comes from; parts of a conditional have one field each. */
function fieldOf(id: string, [property = '', at = '']: readonly string[]): string | null {
  if (id.endsWith('a')) return 'if';
  if (id.endsWith('b')) return 'then';
  if (property === 'spans') return `words ${at || 0}`;
  if (property === 'hedges') return `hedge ${at || 0}`;
  if (property === 'conditional') return at === 'consequent' ? 'then' : 'if';
  return OF_STATEMENT[property] ?? null;
}

/** The first field that names an entity. */
function whereNamed(id: string, { outlet, statements }: Draft) {
  if (outlet?.id === id) return { statement: null, field: 'outlet' };
  for (const [statement, { speakers, relays, about }] of statements.entries()) {
    const names = (list: typeof speakers) =>
      list.some(({ entity, speaksFor }) => entity.id === id || speaksFor?.id === id);
    if (names(speakers)) return { statement, field: 'speakers' };
    if (names(relays)) return { statement, field: 'relays' };
    if (about.some(({ entity }) => entity.id === id)) return { statement, field: 'about' };
  }
  return { statement: null, field: null };
}

/** A message without the names that only the bundle has. */
function inWords(message: string, draft: Draft, { bundle }: DraftBundle): string {
  const statements = bundle['statements'] as readonly {
    readonly id: string;
    readonly text: string;
  }[];
  const shown = new Map([
    ...entitiesOf(draft).map(({ id, name }) => [id, name] as const),
    ...statements.map(({ id, text }) => [id, `“${text.slice(0, 60)}”`] as const),
  ]);
  return message.replace(/[\p{L}\d][\p{L}\d:_-]*[\p{L}\d]/gu, (word) => shown.get(word) ?? word);
}

/** The name of a field as the form has it. */
export function fieldWords(field: string): string {
  return FIELD_WORDS.get(field.split(' ')[0] ?? '') ?? field;
}
