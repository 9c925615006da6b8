import { dateInWords } from '../model/date-in-words.js';
import { VOICES } from '../model/voices.js';
import type { View } from './view.js';

/** What a picture says of itself: its title, what it was narrowed to, when and from where it was taken. */
export interface Caption {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Tells a view in words, for a picture of it. */
export function captionOf(view: View, title: string, nameOf: (id: string) => string): Caption {
  const { voices, from, to, clock, by, about, asOf } = view;
  const labels = VOICES.filter(({ voice }) => voices.includes(voice)).map(({ label }) => label);
  const parts = [
    ...(by ? [`said by ${nameOf(by)}`] : []),
    ...(about ? [`about ${nameOf(about)}`] : []),
    ...(labels.length > 0 ? [`voices: ${labels.join(', ')}`] : []),
    ...(from || to
      ? [
          [clock, from && `from ${dateInWords(from)}`, to && `to ${dateInWords(to)}`]
            .filter(Boolean)
            .join(' '),
        ]
      : []),
    ...(asOf ? [`as recorded by ${dateInWords(asOf)}`] : []),
  ];
  const day = dateInWords(new Date().toISOString().slice(0, 10));
  return {
    title,
    lines: [
      `Filter: ${parts.length > 0 ? parts.join('; ') : 'none'}`,
      `WhoSaidWhere, ${day}: ${location.origin}${location.pathname}${location.search}`,
    ],
  };
}
