import iterate from 'graphology-layout-forceatlas2/iterate.js';

/** Matrices as graphology's ForceAtlas2 helpers lay them out. */
interface Job {
  readonly settings: object;
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
  readonly iterations: number;
}

const STEP = 20;

/** Runs the layout away from the page, handing over positions every few iterations. */
self.onmessage = ({ data }: MessageEvent<Job>) => {
  const { settings, nodes, edges, iterations } = data;
  let done = 0;
  const run = () => {
    for (let i = 0; i < STEP && done < iterations; i += 1, done += 1)
      iterate(settings, nodes, edges);
    self.postMessage({ nodes: nodes.slice(), last: done >= iterations });
    // Yields, so that a terminate is heard between steps.
    if (done < iterations) setTimeout(run);
  };
  run();
};
