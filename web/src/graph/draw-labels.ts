import type Sigma from 'sigma';
import type { NodeDisplayData } from 'sigma/types';
import type { StatementGraph } from './build-graph.js';
import type { Palette } from './palette.js';
import { LINE, labelLines, type Placed, placeLabels, type Wanted } from './place-labels.js';

/** The font of all labels. */
const FONT = '12px system-ui, "Liberation Sans", sans-serif';
/** With so few nodes each asks for its label; with more, as many as there is room for, in pixels each. */
const FEW = 80;
const ROOM = 9_000;
/** With so few edges their counts are written. */
const COUNTED = 320;

/** A label of the graph: a node's name, or how many statements an edge stands for. */
interface Label extends Wanted {
  readonly kind: 'name' | 'count';
  readonly isPicked: boolean;
}

/** The labels there is room for at this zoom, what is picked out and what has most edges first. */
export function labelsNow(sigma: Sigma, { nodes, edges }: StatementGraph): Placed<Label>[] {
  const { width, height } = sigma.getDimensions();
  const context = sigma.getCanvases()['labels']?.getContext('2d');
  if (!context) return [];
  context.font = FONT;
  const places = new Map<string, Pick<Wanted, 'x' | 'y' | 'size'>>();
  const names: (Label & { readonly degree: number })[] = [];
  for (const [id, { degree }] of nodes) {
    const data = sigma.getNodeDisplayData(id) as
      | (NodeDisplayData & { highlighted: boolean })
      | undefined;
    if (!data) continue;
    const { x, y } = sigma.framedGraphToViewport(data);
    const place = { x, y, size: sigma.scaleSize(data.size) };
    places.set(id, place);
    if (x < 0 || y < 0 || x > width || y > height || !data.label) continue;
    const lines = labelLines(data.label);
    const isPicked = data.highlighted;
    names.push({ ...place, lines, degree, kind: 'name', must: isPicked, isPicked });
  }
  names.sort((a, b) => Number(b.must) - Number(a.must) || b.degree - a.degree);
  const most = nodes.size <= FEW ? nodes.size : Math.ceil((width * height) / ROOM);
  const counts = edges.size > COUNTED ? [] : countsOf(edges, places);
  const seen = [...places.values()].filter(
    ({ x, y }) => x > -width && y > -height && x < 2 * width && y < 2 * height,
  );
  return placeLabels(
    [...names.slice(0, most), ...counts],
    seen,
    (text) => context.measureText(text).width,
    width,
  );
}

function countsOf(
  edges: StatementGraph['edges'],
  places: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
): Label[] {
  return [...edges.values()].flatMap(({ source, target, statements }) => {
    const [a, b] = [places.get(source), places.get(target)];
    if (!a || !b || statements.length < 2) return [];
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, size: 0 };
    const lines = [String(statements.length)];
    return [{ ...middle, lines, kind: 'count' as const, must: false, isPicked: false }];
  });
}

/** Writes labels with a rim of paper, so that edges do not cross them out. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly Placed<Label>[],
  { paper, ink, soft, accent }: Palette,
): void {
  context.font = FONT;
  context.textAlign = 'center';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = paper;
  for (const { label, x, y } of labels) {
    context.fillStyle = label.isPicked ? accent : label.kind === 'count' ? soft : ink;
    label.lines.forEach((line, index) => {
      context.strokeText(line, x, y + index * LINE);
      context.fillText(line, x, y + index * LINE);
    });
  }
  context.textAlign = 'start';
}

/** A ring around what is picked out or under the pointer. */
export function drawRing({ accent }: Palette) {
  return (
    context: CanvasRenderingContext2D,
    { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
  ): void => {
    context.beginPath();
    context.arc(x, y, size + 4, 0, 2 * Math.PI);
    context.lineWidth = 2.5;
    context.strokeStyle = accent;
    context.stroke();
  };
}
