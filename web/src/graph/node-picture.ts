import type { NodeRef } from '../api/fragments.js';
import { SHAPES } from '../panels/icon.js';
import { colorOf, type Palette } from './palette.js';
import { unitSymbol } from './symbols.js';

/** A node's picture as SVG: its type's shape, or its APP-6 symbol. */
function nodeSvg(ref: NodeRef, palette: Palette): string {
  const color = colorOf(palette, ref.__typename);
  if (ref.__typename === 'MilitaryUnit') return square(unitSymbol(ref, color, palette.paper));
  const dash =
    ref.__typename === 'AnonymousSource' ? ' stroke-dasharray="3 2" fill-opacity="0.45"' : '';
  const line = dash ? color : palette.paper;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="128" height="128" viewBox="-1 -1 22 22"><path d="${SHAPES[ref.__typename]}" fill="${color}" stroke="${line}" stroke-width="1.4"${dash}/></svg>`;
}

/** milsymbol cuts its pictures close; a square one keeps its proportions in the graph. */
function square(svg: string): string {
  const [, x, y, width, height] = /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg)?.map(Number) ?? [];
  if (x === undefined || y === undefined || !width || !height) return svg;
  const side = Math.max(width, height);
  const box = `${x - (side - width) / 2} ${y - (side - height) / 2} ${side} ${side}`;
  return svg
    .replace(/viewBox="[^"]*"/, `viewBox="${box}"`)
    .replace(/ width="[^"]*" height="[^"]*"/, ' width="128" height="128"');
}

const urls = new Map<string, string>();

/** The same as an address the graph and pictures can load. */
export function nodePicture(ref: NodeRef, palette: Palette): string {
  const svg = nodeSvg(ref, palette);
  const known = urls.get(svg);
  if (known) return known;
  const url = `data:image/svg+xml;base64,${btoa(svg)}`;
  urls.set(svg, url);
  return url;
}
