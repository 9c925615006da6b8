import { escapeXml } from '../../../src/util/escape-xml.js';
import { VOICES, type Voice } from './voices.js';

/** One entry of a picture's legend: a colour, or a shape in a box of 20 by 20, with what it means. */
export interface Sign {
  readonly label: string;
  readonly color: string;
  readonly path?: string;
}

const MARGIN = 14;
const LINE = 18;
const HEAD = 20;
/** About the width of a letter of the legend. */
const LETTER = 6.4;
const SWATCH = 18;

/** The voices as entries of a legend. */
export function voiceSigns(voices: Readonly<Record<Voice, string>>): Sign[] {
  return VOICES.map(({ voice, label }) => ({ label, color: voices[voice] }));
}

/** A drawing under its title and over its legend, its filter and its source, as one SVG document. */
export function framePicture(
  inner: string,
  caption: { readonly title: string; readonly lines: readonly string[] },
  signs: readonly Sign[],
  { paper, ink, soft }: { readonly paper: string; readonly ink: string; readonly soft: string },
): string {
  const [, width = 0, tall = 0] =
    /width="([\d.]+)" height="([\d.]+)"/.exec(inner)?.map(Number) ?? [];
  const top = HEAD + 2 * MARGIN;
  const legend = inRows(signs, width - 2 * MARGIN);
  const below = top + tall + MARGIN;
  const rows = legend.map(({ sign, x, row }) => {
    const y = below + row * LINE;
    const mark = sign.path
      ? `<path transform="translate(${MARGIN + x} ${y}) scale(0.65)" d="${sign.path}" fill="${sign.color}"/>`
      : `<rect x="${MARGIN + x}" y="${y + 1}" width="11" height="11" rx="2" fill="${sign.color}"/>`;
    return mark + text(MARGIN + x + SWATCH, y + 11, sign.label, 12, soft);
  });
  const after = below + ((legend.at(-1)?.row ?? -1) + 1) * LINE;
  const lines = caption.lines.flatMap((line) => wrapped(line, (width - 2 * MARGIN) / LETTER));
  const tail = lines.map((line, at) => text(MARGIN, after + 14 + at * LINE, line, 12, soft));
  const height = after + lines.length * LINE + MARGIN;
  const drawing = inner.replace('<svg ', `<svg x="0" y="${top}" `);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${paper}"/>${text(MARGIN, MARGIN + HEAD - 4, caption.title, 17, ink)}${drawing}${rows.join('')}${tail.join('')}</svg>`;
}

function text(x: number, y: number, words: string, size: number, color: string): string {
  return `<text x="${x}" y="${y}" font-family="sans-serif" font-size="${size}" fill="${color}">${escapeXml(words)}</text>`;
}

function inRows(signs: readonly Sign[], width: number) {
  let [x, row] = [0, 0];
  return signs.map((sign) => {
    const length = SWATCH + sign.label.length * LETTER + MARGIN;
    if (x > 0 && x + length > width) [x, row] = [0, row + 1];
    const place = { sign, x, row };
    x += length;
    return place;
  });
}

function wrapped(line: string, letters: number): string[] {
  const most = Math.max(20, Math.floor(letters));
  return line.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [];
}
