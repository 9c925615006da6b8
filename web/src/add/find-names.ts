import { type DraftEntity, type DraftSpan, type NewKind, newEntity } from './draft.js';

/** A name of the graph, in each spelling it has there. */
export interface KnownName extends DraftEntity {
  readonly spellings: readonly string[];
}

/** Somebody or something, where the text names it: in UTF-16 offsets. */
export interface Found extends DraftSpan {
  readonly entity: DraftEntity;
}

const CAPITALIZED =
  /\p{Lu}[\p{L}\d'’-]*(?:\s+(?:of|the|de|\p{Lu}[\p{L}\d'’-]*|\d+(?:st|nd|rd|th)?))*/gu;
const UNIT =
  /\b\d+(?:st|nd|rd|th)\s+(?:[\p{L}-]+\s+){0,3}?(?:brigade|regiment|division|battalion|corps|army)\b/giu;
const REGION =
  /\b\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?\s+(?:region|oblast|district|province)\b/gu;
const PERSON = /\b\p{Lu}[\p{Ll}'’-]+(?:\s+\p{Lu}[\p{Ll}'’-]+){1,2}\b/gu;
const UNNAMED =
  /\b(?:an?|the|one|two|some|several)\s+(?:[\p{L}-]+\s+){0,3}?(?:official|officials|spokesman|spokeswoman|spokesperson|source|sources|analyst|analysts|expert|experts|soldier|soldiers|commander|resident|residents)\b/giu;
const MOST_NAMES = 100;

/** Runs of capitalized words, and their ends, to be looked up in the graph: at most a hundred. */
export function namesIn(text: string): string[] {
  const found = new Set<string>();
  for (const rule of [CAPITALIZED, UNIT]) {
    for (const [run] of text.matchAll(rule)) {
      const words = run.split(/\s+/);
      for (let start = 0; start < words.length; start += 1) {
        for (let end = words.length; end > start; end -= 1) {
          const name = words
            .slice(start, end)
            .join(' ')
            .replace(/['’]s$/, '');
          if (name.length > 2) found.add(name);
        }
      }
    }
  }
  return [...found].sort((a, b) => b.length - a.length).slice(0, MOST_NAMES);
}

/** Where the text has names of the graph: the longest spelling first, none within another. */
export function findKnown(text: string, known: readonly KnownName[]): Found[] {
  const found: Found[] = [];
  const lower = text.toLowerCase();
  // Case folding may change lengths in rare scripts; then nothing is proposed rather than something wrong.
  if (lower.length !== text.length) return found;
  const spelled = known
    .flatMap((name) =>
      [name.name, ...name.spellings].map((spelling) => ({
        name,
        spelling: spelling.toLowerCase(),
      })),
    )
    .filter(({ spelling }) => spelling.length > 2)
    .sort((a, b) => b.spelling.length - a.spelling.length);
  for (const { name, spelling } of spelled) {
    for (let at = lower.indexOf(spelling); at >= 0; at = lower.indexOf(spelling, at + 1)) {
      const end = at + spelling.length;
      const whole = !/[\p{L}\d]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\d]/u.test(text[end] ?? ' ');
      if (!whole || found.some((one) => at < one.end && one.start < end)) continue;
      found.push({ start: at, end, entity: { id: name.id, name: name.name, type: name.type } });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Units and regions that the graph does not know, by the form of their names. */
export function findNew(text: string, known: readonly Found[], article: string): Found[] {
  return [
    ...matchesAs(text, UNIT, 'MilitaryUnit', article),
    ...matchesAs(text, REGION, 'Location', article),
  ].filter((one) => !known.some((other) => one.start < other.end && other.start < one.end));
}

/** Whoever could speak: people by the form of their names, and those the text leaves unnamed. */
export function findSpeakers(text: string, known: readonly Found[], article: string): Found[] {
  return [
    ...known.filter(({ entity }) =>
      ['Person', 'Organization', 'AnonymousSource'].includes(entity.type),
    ),
    ...matchesAs(text, UNNAMED, null, article),
    ...matchesAs(text, PERSON, 'Person', article).filter(
      (one) => !known.some((other) => one.start < other.end && other.start < one.end),
    ),
  ];
}

/** What a name most likely stands for, by its form; an editor may choose otherwise. */
export function kindByForm(name: string): NewKind {
  const isLike = (rule: RegExp) => name.search(rule) >= 0;
  if (isLike(UNIT)) return 'MilitaryUnit';
  if (isLike(REGION)) return 'Location';
  if (!/\p{L}/u.test(name) || /\p{Lu}|\p{Lo}/u.test(name)) return 'Person';
  return /^(?:two|some|several|many|few)\s|s$/iu.test(name) ? 'UNNAMED_GROUP' : 'UNNAMED_PERSON';
}

/** What a rule finds; without a kind, what its form says. */
function matchesAs(text: string, rule: RegExp, kind: NewKind | null, article: string): Found[] {
  return Array.from(text.matchAll(rule), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    entity: newEntity(words, kind ?? kindByForm(words), article),
  }));
}
