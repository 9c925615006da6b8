import type Graph from 'graphology';
import { graphToByteArrays } from 'graphology-layout-forceatlas2/helpers.js';
import type { Job, Positions } from './layout-worker.js';

const PER_NODE = 10;
const FIXED = 9;
const MANY = 1_000;

/** How the places that were written lie to those before them. */
export interface Moved {
  readonly isLast: boolean;
  /** They fill the same frame, so that nothing else has to be measured anew. */
  readonly inFrame: boolean;
}

/**
 * Runs ForceAtlas2 in a worker. Each time positions come they are written into the graph's attributes, without an
 * event for each node, and `onMoved` is called. Many nodes, none of them fixed, are shown in the frame they began
 * in until the last. Returns how to stop it.
 */
export function layOut(graph: Graph, onMoved: (moved: Moved) => void): () => void {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const { nodes, edges } = graphToByteArrays(graph, (_edge, { weight }) => weight ?? 1);
  const frame = frameOf(nodes);
  const keepsFrame = graph.order > MANY && !graph.someNode((_node, { fixed }) => fixed);
  worker.onmessage = ({ data }: MessageEvent<Positions>) => {
    const inFrame = keepsFrame && !data.isLast;
    const now = frameOf(data.nodes);
    const scale = inFrame ? frame.side / now.side : 1;
    let at = 0;
    graph.forEachNode((_node, attributes) => {
      const x = data.nodes[at] as number;
      const y = data.nodes[at + 1] as number;
      if (data.nodes[at + FIXED] !== 1) {
        attributes['x'] = inFrame ? frame.x + (x - now.x) * scale : x;
        attributes['y'] = inFrame ? frame.y + (y - now.y) * scale : y;
      }
      at += PER_NODE;
    });
    onMoved({ isLast: data.isLast, inFrame });
  };
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 12,
    // Parts that nothing joins stay in sight of each other.
    strongGravityMode: true,
    gravity: 0.06,
    slowDown: 2,
    barnesHutOptimize: graph.order > 400,
    barnesHutTheta: 0.6,
  };
  const iterations = graph.order > MANY ? 120 : 400;
  worker.postMessage({ settings, nodes, edges, iterations } satisfies Job);
  return () => worker.terminate();
}

/** Middle and longer side of what the places span. */
function frameOf(nodes: Float32Array): { x: number; y: number; side: number } {
  const [x, y] = [0, 1].map((axis) => {
    let [low, high] = [Infinity, -Infinity];
    for (let at = axis; at < nodes.length; at += PER_NODE) {
      low = Math.min(low, nodes[at] as number);
      high = Math.max(high, nodes[at] as number);
    }
    return { middle: (low + high) / 2, side: high - low };
  }) as [{ middle: number; side: number }, { middle: number; side: number }];
  return { x: x.middle, y: y.middle, side: Math.max(x.side, y.side) || 1 };
}
