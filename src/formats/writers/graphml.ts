import { escapeXml } from '../../util/escape-xml.js';
import { distinct } from './distinct.js';
import type { ExportFormat } from './export-format.js';
import { CLAIMED } from './relations.js';

const NODE_KEYS = ['kind', 'name', 'act', 'certainty'];
const EDGE_KEYS = ['type', 'article', 'url', 'start', 'end', 'words', ...Object.keys(CLAIMED)];

/** GraphML 1.0, for Gephi, yEd, NetworkX and igraph; written as it is read, so of any size. */
export const graphml: ExportFormat = {
  extension: 'graphml',
  async *write(articles) {
    const key = (scope: string) => (name: string) =>
      `<key id="${scope}_${name}" for="${scope}" attr.name="${name}" attr.type="${name === 'start' || name === 'end' ? 'int' : 'string'}"/>\n`;
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
    yield [...NODE_KEYS.map(key('node')), ...EDGE_KEYS.map(key('edge'))].join('');
    yield '<graph edgedefault="directed">\n';
    for await (const { nodes, relations } of distinct(articles)) {
      const lines = [
        ...nodes.map(
          ({ id, ...told }) => `<node id="${escapeXml(id)}">${data('node', told)}</node>\n`,
        ),
        ...relations.map(
          ({ type, from, to, citation, claimed }) =>
            `<edge source="${escapeXml(from.id)}" target="${escapeXml(to.id)}">${data('edge', { type, ...citation, ...claimed })}</edge>\n`,
        ),
      ];
      yield lines.join('');
    }
    yield '</graph>\n</graphml>\n';
  },
};

function data(scope: string, values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `<data key="${scope}_${name}">${escapeXml(String(value))}</data>`)
    .join('');
}
