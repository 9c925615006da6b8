import type { NodeRef, NodeType } from '../api/fragments.js';
import { SHAPES } from '../panels/icon.js';
import { unitSymbol } from './symbols.js';

/** One colour a type, readable on light and dark. */
export const TYPE_COLORS: Readonly<Record<NodeType, string>> = {
  Person: '#2b6cb0',
  Organization: '#7b4bb3',
  MilitaryUnit: '#a07800',
  AnonymousSource: '#7d8590',
  State: '#b3541e',
  Location: '#2c7d55',
  Article: '#4a5568',
  Statement: '#4a5568',
};

/** A node's picture as SVG: its type's shape, or its APP-6 symbol. */
function nodeSvg(ref: NodeRef): string {
  if (ref.__typename === 'MilitaryUnit') return square(unitSymbol(ref));
  const dash =
    ref.__typename === 'AnonymousSource' ? ' stroke-dasharray="3 2" fill-opacity="0.45"' : '';
  const color = TYPE_COLORS[ref.__typename];
  const line = dash ? color : '#ffffff';
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
export function nodePicture(ref: NodeRef): string {
  const svg = nodeSvg(ref);
  const known = urls.get(svg);
  if (known) return known;
  const url = `data:image/svg+xml;base64,${btoa(svg)}`;
  urls.set(svg, url);
  return url;
}
