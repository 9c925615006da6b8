import graphology from 'graphology';
import { write } from 'graphology-gexf';
import { distinct } from './distinct.js';
import type { ExportFormat } from './export-format.js';
import { withoutForbidden } from './xml.js';

/** GEXF for Gephi. Unlike the others it holds the whole graph in memory before it writes: for parts of a store. */
export const gexf: ExportFormat = {
  extension: 'gexf',
  async *write(articles) {
    const graph = new graphology.MultiDirectedGraph();
    let edges = 0;
    for await (const { nodes, relations } of distinct(articles)) {
      for (const { id, kind, name } of nodes)
        graph.addNode(id, { kind, label: withoutForbidden(name) });
      for (const { type, from, to, citation } of relations) {
        const { start, end, words, ...rest } = citation;
        edges += 1;
        graph.addEdgeWithKey(`e${edges}`, from.id, to.id, {
          ...rest,
          label: type,
          words: withoutForbidden(words),
          start: start ?? -1,
          end: end ?? -1,
        });
      }
    }
    yield write(graph, {
      version: '1.3',
      formatNode: (_, { label, ...attributes }) => ({ label, attributes }),
      formatEdge: (_, { label, ...attributes }) => ({ label, attributes }),
    });
  },
};
