import { useState } from 'preact/hooks';

/** What belongs to the reader and not to the view: kept in this browser only. */
export interface Settings {
  readonly theme: 'auto' | 'light' | 'dark';
  /** BCP 47; empty for names as the graph gives them. */
  readonly language: string;
}

const KEY = 'who-said-where';

function read(): Settings {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>;
    const theme = (['light', 'dark'] as const).find((name) => name === stored.theme) ?? 'auto';
    return { theme, language: typeof stored.language === 'string' ? stored.language : '' };
  } catch {
    return { theme: 'auto', language: '' };
  }
}

function apply({ theme }: Settings): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** The settings, applied to the page, and how to change them. */
export function useSettings(): readonly [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(() => {
    const first = read();
    apply(first);
    return first;
  });
  return [
    settings,
    (change) => {
      const next = { ...settings, ...change };
      apply(next);
      setSettings(next);
      try {
        localStorage.setItem(KEY, JSON.stringify(next));
      } catch {
        // A browser that keeps nothing still shows everything.
      }
    },
  ];
}
