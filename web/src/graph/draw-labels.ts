import { labelLines } from './draw-svg.js';
import type { Palette } from './palette.js';

interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string | null;
}

const FONT = '12px system-ui, sans-serif';

/** Draws the label under its node, in two lines at most, with a rim of paper so that edges do not cross it out. */
export function drawLabels({ paper, ink, accent }: Palette) {
  const write = (context: CanvasRenderingContext2D, node: Labelled, color: string) => {
    context.font = FONT;
    context.textAlign = 'center';
    context.lineJoin = 'round';
    context.lineWidth = 3;
    context.strokeStyle = paper;
    context.fillStyle = color;
    labelLines(node.label ?? '').forEach((line, index) => {
      const at = node.y + node.size + 13 + index * 13;
      context.strokeText(line, node.x, at);
      context.fillText(line, node.x, at);
    });
    context.textAlign = 'start';
  };
  return {
    plain(context: CanvasRenderingContext2D, node: Labelled): void {
      if (node.label) write(context, node, ink);
    },
    /** A ring, and the label in the colour of what is picked out. */
    picked(context: CanvasRenderingContext2D, node: Labelled): void {
      context.beginPath();
      context.arc(node.x, node.y, node.size + 4, 0, 2 * Math.PI);
      context.lineWidth = 2.5;
      context.strokeStyle = accent;
      context.stroke();
      write(context, node, accent);
    },
  };
}
