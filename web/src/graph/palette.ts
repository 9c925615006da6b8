import type { Voice } from '../model/voices.js';

/** The page's colours as the canvas needs them: `#rrggbb`. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly faint: string;
  readonly accent: string;
  readonly voices: Readonly<Record<Voice, string>>;
}

/** Reads the colours from the style sheet, as they are in light or dark. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: color('paper'),
    ink: color('ink'),
    soft: color('soft'),
    line: color('line'),
    faint: color('faint'),
    accent: color('accent'),
    voices: {
      named: color('voice-named'),
      unnamed: color('voice-unnamed'),
      impersonal: color('voice-impersonal'),
      article: color('voice-article'),
    },
  };
}

/** A colour let through, as WebGL blends it: its parts already multiplied by alpha. */
export function fade(hex: string, alpha: number): string {
  const parts = [1, 3, 5].map((at) =>
    Math.round(Number.parseInt(hex.slice(at, at + 2), 16) * alpha),
  );
  return `rgba(${parts.join(',')},${alpha})`;
}
