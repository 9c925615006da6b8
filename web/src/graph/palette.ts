import type { NodeType } from '../api/fragments.js';
import type { Voice } from '../model/voices.js';

/** The page's colours as the canvas needs them: `#rrggbb`. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly faint: string;
  readonly accent: string;
  readonly place: string;
  readonly unit: string;
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
    place: color('place'),
    unit: color('unit'),
    voices: {
      named: color('voice-named'),
      unnamed: color('voice-unnamed'),
      impersonal: color('voice-impersonal'),
      article: color('voice-article'),
    },
  };
}

/** The colour of a node: whoever speaks has that of the voice, places have one of their own, units keep quiet. */
export function colorOf({ voices, place, unit }: Palette, type: NodeType): string {
  switch (type) {
    case 'Person':
    case 'Organization':
      return voices.named;
    case 'AnonymousSource':
      return voices.unnamed;
    case 'Article':
    case 'Statement':
      return voices.article;
    case 'State':
    case 'Location':
      return place;
    case 'MilitaryUnit':
      return unit;
    default:
      return type satisfies never;
  }
}

/** A colour let through, as WebGL blends it: its parts already multiplied by alpha. */
export function fade(hex: string, alpha: number): string {
  const parts = [1, 3, 5].map((at) =>
    Math.round(Number.parseInt(hex.slice(at, at + 2), 16) * alpha),
  );
  return `rgba(${parts.join(',')},${alpha})`;
}
