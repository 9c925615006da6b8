import type Graph from 'graphology';
import type Sigma from 'sigma';
import { escapeXml } from '../../../src/util/escape-xml.js';

/** What the graph shows now, as an SVG document of its own: positions on screen, pictures included. */
export function drawSvg(sigma: Sigma, graph: Graph, paper: string, ink: string): string {
  const { width, height } = sigma.getDimensions();
  const parts: string[] = [];
  graph.forEachEdge((_edge, attributes, source, target) => {
    const a = sigma.graphToViewport(graph.getNodeAttributes(source) as { x: number; y: number });
    const b = sigma.graphToViewport(graph.getNodeAttributes(target) as { x: number; y: number });
    parts.push(
      `<line x1="${a.x.toFixed(1)}" y1="${a.y.toFixed(1)}" x2="${b.x.toFixed(1)}" y2="${b.y.toFixed(1)}" stroke="${attributes['color']}" stroke-width="${attributes['size']}"/>`,
    );
  });
  graph.forEachNode((_node, attributes) => {
    const { x, y } = sigma.graphToViewport(attributes as { x: number; y: number });
    const size = attributes['size'] as number;
    parts.push(
      `<image x="${(x - size).toFixed(1)}" y="${(y - size).toFixed(1)}" width="${2 * size}" height="${2 * size}" href="${attributes['image']}"/>`,
      `<text x="${x.toFixed(1)}" y="${(y + size + 13).toFixed(1)}" text-anchor="middle" font-family="sans-serif" font-size="12" fill="${ink}">${labelLines(
        String(attributes['label'] ?? ''),
      )
        .map((line, at) => `<tspan x="${x.toFixed(1)}" dy="${at * 13}">${escapeXml(line)}</tspan>`)
        .join('')}</text>`,
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${paper}"/>${parts.join('')}</svg>`;
}

const LINE = 20;

/** A label in two lines at most, broken between words. */
export function labelLines(label: string): string[] {
  if (label.length <= LINE) return [label];
  const at = label.lastIndexOf(' ', LINE);
  const first = label.slice(0, at > 0 ? at : LINE);
  const rest = label.slice(first.length).trim();
  return [first, rest.length > LINE ? `${rest.slice(0, LINE - 1)}…` : rest];
}
