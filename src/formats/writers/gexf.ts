import { escapeXml } from '../../util/escape-xml.js';
import { distinct } from './distinct.js';
import type { ExportFormat } from './export-format.js';
import { CLAIMED } from './relations.js';

const EDGE_VALUES = ['article', 'url', 'start', 'end', 'words', ...Object.keys(CLAIMED)];

/** GEXF 1.3, for Gephi. Its edges come after all nodes, so they wait in memory: for parts of a store. */
export const gexf: ExportFormat = {
  extension: 'gexf',
  async *write(articles) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf version="1.3" xmlns="http://gexf.net/1.3">\n';
    yield '<graph defaultedgetype="directed">\n';
    yield attributes('node', ['kind', 'act', 'certainty']) + attributes('edge', EDGE_VALUES);
    yield '<nodes>\n';
    const edges: string[] = [];
    for await (const { nodes, relations } of distinct(articles)) {
      const lines = nodes.map(
        ({ id, name, ...told }) =>
          `<node id="${escapeXml(id)}" label="${escapeXml(name)}">${values(told)}</node>\n`,
      );
      yield lines.join('');
      for (const { type, from, to, citation, claimed } of relations)
        edges.push(
          `<edge id="e${edges.length + 1}" source="${escapeXml(from.id)}" target="${escapeXml(to.id)}" label="${escapeXml(type)}">${values({ ...citation, ...claimed })}</edge>\n`,
        );
    }
    yield '</nodes>\n<edges>\n';
    yield* edges;
    yield '</edges>\n</graph>\n</gexf>\n';
  },
};

function attributes(of: string, names: readonly string[]): string {
  const type = (name: string) => (name === 'start' || name === 'end' ? 'integer' : 'string');
  const each = names.map(
    (name) => `<attribute id="${name}" title="${name}" type="${type(name)}"/>`,
  );
  return `<attributes class="${of}">${each.join('')}</attributes>\n`;
}

function values(given: Readonly<Record<string, string | number | null>>): string {
  const each = Object.entries(given)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<attvalue for="${name}" value="${escapeXml(String(value))}"/>`);
  return `<attvalues>${each.join('')}</attvalues>`;
}
