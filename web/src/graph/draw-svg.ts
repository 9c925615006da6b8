import type Graph from 'graphology';
import type Sigma from 'sigma';
import { escapeXml } from '../../../src/util/escape-xml.js';
import type { labelsNow } from './draw-labels.js';
import type { Palette } from './palette.js';
import { LINE } from './place-labels.js';

/** What the graph shows now, as SVG: places on the screen, pictures included. */
export function drawSvg(
  sigma: Sigma,
  graph: Graph,
  labels: ReturnType<typeof labelsNow>,
  { paper, ink, soft }: Palette,
): string {
  const { width, height } = sigma.getDimensions();
  const at = (node: string) =>
    sigma.graphToViewport(graph.getNodeAttributes(node) as { x: number; y: number });
  const parts: string[] = [];
  graph.forEachEdge((_edge, { color, size }, source, target) => {
    const [a, b] = [at(source), at(target)];
    parts.push(
      `<line x1="${a.x.toFixed(1)}" y1="${a.y.toFixed(1)}" x2="${b.x.toFixed(1)}" y2="${b.y.toFixed(1)}" stroke="${color}" stroke-width="${size}"/>`,
    );
  });
  graph.forEachNode((node, { size, image, label }) => {
    const { x, y } = at(node);
    const half = sigma.scaleSize(size);
    parts.push(
      `<image x="${(x - half).toFixed(1)}" y="${(y - half).toFixed(1)}" width="${(2 * half).toFixed(1)}" height="${(2 * half).toFixed(1)}" href="${image}" aria-label="${escapeXml(String(label ?? ''))}"/>`,
    );
  });
  for (const { label, x, y } of labels) {
    const lines = label.lines.map(
      (line, index) =>
        `<tspan x="${x.toFixed(1)}" dy="${index === 0 ? 0 : LINE}">${escapeXml(line)}</tspan>`,
    );
    parts.push(
      `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="middle" font-family="sans-serif" font-size="12" paint-order="stroke" stroke="${paper}" stroke-width="3" fill="${label.kind === 'count' ? soft : ink}">${lines.join('')}</text>`,
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${paper}"/>${parts.join('')}</svg>`;
}
