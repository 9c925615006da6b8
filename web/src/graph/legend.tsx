import type { NodeType } from '../api/fragments.js';
import { type Sign, voiceSigns } from '../model/picture-frame.js';
import { typeWord } from '../model/plain-words.js';
import { VOICES } from '../model/voices.js';
import { Icon, SHAPES } from '../panels/icon.js';
import { colorOf, type Palette } from './palette.js';

/** The types of nodes in the order they are explained. */
const DRAWN_TYPES: readonly NodeType[] = [
  'Person',
  'Organization',
  'AnonymousSource',
  'Article',
  'MilitaryUnit',
  'Location',
  'State',
];

/** What shapes, colours and lines mean. */
export function Legend() {
  return (
    <ul class="legend graph-legend" aria-label="What shapes and colours mean">
      {DRAWN_TYPES.map((type) => (
        <li key={type}>
          <Icon type={type} /> {typeWord(type)}
        </li>
      ))}
      {VOICES.map(({ voice, label }) => (
        <li key={voice} class={`voice-${voice}`}>
          <span class="line-swatch" /> {label}
        </li>
      ))}
      <li class="voice-mixed">
        <span class="line-swatch" /> several voices, or what holds without a statement
      </li>
      <li>thicker: more statements</li>
    </ul>
  );
}

/** The same for a picture. */
export function legendSigns(palette: Palette): Sign[] {
  const types = DRAWN_TYPES.map((type) => ({
    label: typeWord(type),
    color: colorOf(palette, type),
    path: SHAPES[type],
  }));
  return [...types, ...voiceSigns(palette.voices)];
}
