import iterate from 'graphology-layout-forceatlas2/iterate.js';

/** What is to be laid out, in matrices as graphology's ForceAtlas2 helpers make them. */
export interface Job {
  readonly settings: object;
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
  readonly iterations: number;
}

/** How far it is. */
export interface Positions {
  readonly nodes: Float32Array;
  readonly isLast: boolean;
}

/** Milliseconds between two hand-overs: each makes the page draw everything anew. */
const PAUSE = 250;

/** Runs the layout away from the page, handing over positions now and then. */
self.onmessage = ({ data }: MessageEvent<Job>) => {
  const { settings, nodes, edges, iterations } = data;
  let done = 0;
  const run = () => {
    const started = performance.now();
    while (done < iterations && performance.now() - started < PAUSE) {
      iterate(settings, nodes, edges);
      done += 1;
    }
    const isLast = done >= iterations;
    self.postMessage({ nodes: nodes.slice(), isLast } satisfies Positions);
    // Yields, so that a terminate is heard between steps.
    if (!isLast) setTimeout(run);
  };
  run();
};
