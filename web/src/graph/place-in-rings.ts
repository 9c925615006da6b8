import type Graph from 'graphology';

/** Puts the node in the middle, what it touches around it, and so on outward; fixed nodes stay. */
export function placeInRings(graph: Graph, center: string | null): void {
  const start = center && graph.hasNode(center) ? center : graph.nodes()[0];
  const ring = new Map<string, number>();
  if (start) ring.set(start, 0);
  const queue = start ? [start] : [];
  for (const node of queue) {
    graph.forEachNeighbor(node, (next) => {
      if (ring.has(next)) return;
      ring.set(next, (ring.get(node) ?? 0) + 1);
      queue.push(next);
    });
  }
  let last = 0;
  for (const at of ring.values()) last = Math.max(last, at);
  const rings = new Map<number, string[]>();
  graph.forEachNode((node) => {
    const at = ring.get(node) ?? last + 1;
    const nodes = rings.get(at) ?? [];
    nodes.push(node);
    rings.set(at, nodes);
  });
  for (const [at, nodes] of rings) {
    nodes.forEach((node, index) => {
      const attributes = graph.getNodeAttributes(node);
      if (attributes['fixed']) return;
      const angle = (2 * Math.PI * index) / nodes.length + at * 0.4;
      attributes['x'] = at * 100 * Math.cos(angle);
      attributes['y'] = at * 100 * Math.sin(angle);
    });
  }
}
