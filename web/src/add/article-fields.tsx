import { DateField } from './date-field.js';
import type { Draft } from './draft.js';
import { EntityPicker } from './entity-picker.js';
import { FieldError } from './field-error.js';
import { fieldWords, type PlacedMistake } from './mistake-places.js';
import { readDate } from './read-date.js';
import { EntityName } from './subjects.js';
import { TextField } from './text-field.js';

/** Languages that articles are often in, for a choice; any other can be typed. */
const LANGUAGES = ['en', 'uk', 'ru', 'de', 'fr', 'es', 'pl'];

/** What of an article is not its text: it can be changed at any time. */
export function ArticleFields(props: {
  readonly draft: Draft;
  readonly mistakes: readonly PlacedMistake[];
  readonly onChange: (part: Partial<Draft>, by: string | null) => void;
}) {
  const { draft, mistakes, onChange } = props;
  const { outlet } = draft;
  const wrongAt = (name: string) =>
    mistakes
      .filter(({ statement, field }) => statement === null && field === name)
      .map(({ words }) => words);
  const typed = (name: 'headline' | 'url' | 'lang') => ({
    name,
    value: draft[name],
    mistakes: [...wrongIn(draft, name), ...wrongAt(name)],
    onText: (text: string) => onChange({ [name]: text }, name),
  });
  return (
    <div class="article-fields">
      <TextField label="Headline" required {...typed('headline')} />
      <DateField
        label="Published (may be empty)"
        name="published"
        value={draft.published}
        mistakes={wrongAt('published')}
        onDate={(published) => onChange({ published }, 'published')}
      />
      <TextField label="Address on the web (may be empty)" {...typed('url')} />
      <TextField
        label="Language, such as en or uk (may be empty)"
        list={LANGUAGES}
        {...typed('lang')}
      />
      {outlet ? (
        <p>
          Outlet: <EntityName entity={outlet} />{' '}
          <button
            type="button"
            aria-label={`Take ${outlet.name} out`}
            onClick={() => onChange({ outlet: null }, null)}
          >
            ×
          </button>
        </p>
      ) : (
        <EntityPicker
          label="Outlet (may be empty)"
          of="outlets"
          name="outlet"
          onPick={(entity) => onChange({ outlet: entity }, null)}
        />
      )}
      <FieldError id="outlet-error" words={wrongAt('outlet')} />
    </div>
  );
}

function wrongIn({ url, lang }: Draft, name: string): string[] {
  const [address, language] = [url.trim(), lang.trim()];
  if (name === 'url' && address && !/^https?:\/\/\S+$/i.test(address))
    return ['An address begins with http:// or https:// and has no blanks.'];
  if (name === 'lang' && language && !isLanguage(language))
    return ['Write a language as en, uk or pt-BR.'];
  return [];
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** What must be mended in an article before it can be tried: the name of the field and words for it; null when nothing. */
export function firstToMend(
  draft: Draft,
): { readonly field: string; readonly words: string } | null {
  const { headline, published } = draft;
  const isUnread = published.trim() !== '' && readDate(published).edtf === null;
  const field = !headline.trim()
    ? 'headline'
    : isUnread
      ? 'published'
      : ['url', 'lang'].find((name) => wrongIn(draft, name).length > 0);
  if (!field) return null;
  return {
    field,
    words: `${fieldWords(field)} ${headline.trim() ? 'cannot be read' : 'is missing'}`,
  };
}
