import type { ComponentProps } from 'preact';
import type { Settings } from '../settings.js';
import { ExportMenu } from './export-menu.js';
import { Help } from './help.js';
import { SearchBox } from './search-box.js';
import { SignIn } from './sign-in.js';
import './top-bar.css';

/** The search box, and what belongs to the reader: sharing, languages of names, light or dark, signing in. */
export function TopBar(props: {
  readonly search: ComponentProps<typeof SearchBox>;
  readonly share: ComponentProps<typeof ExportMenu>;
  /** The day as of whose end the graph is shown; null for now. */
  readonly asOf: string | null;
  readonly onAsOf: (day: string | null) => void;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
}) {
  const { search, share, asOf, onAsOf, settings, onSettings } = props;
  return (
    <header class="top">
      <a class="brand" href="/">
        WhoSaidWhere
      </a>
      <SearchBox {...search} />
      <div class="top-tools">
        <ExportMenu {...share} />
        <AsOf day={asOf} onDay={onAsOf} />
        <label class="pick">
          <span class="hidden">Language of names</span>
          <select
            value={settings.language}
            onChange={(event) => onSettings({ language: event.currentTarget.value })}
          >
            <option value="">Names as given</option>
            {languageChoices().map((code) => (
              <option key={code} value={code}>
                {languageName(code)}
              </option>
            ))}
          </select>
        </label>
        <label class="pick">
          <span class="hidden">Light or dark</span>
          <select
            value={settings.theme}
            onChange={(event) =>
              onSettings({ theme: event.currentTarget.value as Settings['theme'] })
            }
          >
            <option value="auto">Auto</option>
            <option value="light">Light</option>
            <option value="dark">Dark</option>
          </select>
        </label>
        <SignIn />
        <Help />
      </div>
    </header>
  );
}

/** The day as of whose end the graph is shown. */
function AsOf(props: {
  readonly day: string | null;
  readonly onDay: (day: string | null) => void;
}) {
  return (
    <label class="pick" title="Shows what was recorded by the end of a day, whatever came since">
      As of
      <input
        type="date"
        value={props.day ?? ''}
        onChange={(event) => props.onDay(event.currentTarget.value || null)}
      />
    </label>
  );
}

/** What the browser prefers, and the languages the seed's names are in. */
function languageChoices(): string[] {
  const preferred = navigator.languages.map((code) => code.split('-')[0] ?? code);
  return [...new Set([...preferred, 'en', 'uk', 'ru'])];
}

function languageName(code: string): string {
  return new Intl.DisplayNames([code, 'en'], { type: 'language' }).of(code) ?? code;
}
