import { wordsOf } from '../../src/model/spoken.js';
import { csvLine } from '../../src/util/csv-line.js';
import { escapeXml } from '../../src/util/escape-xml.js';
import type { Statement } from './api/fragments.js';
import type { StatementGraph } from './graph/build-graph.js';

/** Hands the reader a file. */
export function download(name: string, type: string, content: string | Blob): void {
  const url = URL.createObjectURL(
    content instanceof Blob ? content : new Blob([content], { type }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the content once the click is done.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** An SVG document as a PNG of twice its size. Throws when the browser cannot draw it. */
export async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture cannot be drawn.'))),
      'image/png',
    );
  });
}

/** RFC 4180, one line a statement. Cells that a spreadsheet would run as a formula get an apostrophe. */
export function toCsv(statements: readonly Statement[]): string {
  const rows = statements.map((statement) => [
    statement.id,
    statement.text,
    statement.saidBy.map(({ source }) => source.name).join('; '),
    statement.sourceKind,
    statement.kind,
    statement.certainty ?? '',
    statement.act,
    statement.about.edges.map(({ node }) => node.name).join('; '),
    statement.saidAt?.edtf ?? '',
    statement.article.publishedAt?.edtf ?? '',
    statement.article.id,
    statement.article.headline,
    statement.spans.map(({ start, end }) => `${start}-${end}`).join(' '),
  ]);
  const head =
    'id,text,saidBy,sourceKind,kind,certainty,act,about,saidAt,publishedAt,article,headline,spans';
  return [head.split(','), ...rows].map(csvLine).join('');
}

/** GraphML 1.0 of what is drawn: each edge carries the words behind it. */
export function toGraphMl(graph: StatementGraph): string {
  const data = (key: string, value: string | number) =>
    `<data key="${key}">${escapeXml(String(value))}</data>`;
  const nodes = [...graph.nodes.values()].map(
    ({ ref }) =>
      `<node id="${escapeXml(ref.id)}">${data('name', ref.name)}${data('type', ref.__typename)}</node>`,
  );
  const edges = [...graph.edges.values()].map(
    ({ id, source, target, verb, statements }) =>
      `<edge id="${escapeXml(id)}" source="${escapeXml(source)}" target="${escapeXml(target)}">${data('verb', verb)}${data('count', statements.length)}${data('words', statements.map(wordsOf).join('\n'))}</edge>`,
  );
  const keys = [
    ['name', 'node', 'string'],
    ['type', 'node', 'string'],
    ['verb', 'edge', 'string'],
    ['count', 'edge', 'int'],
    ['words', 'edge', 'string'],
  ].map(([id, on, type]) => `<key id="${id}" for="${on}" attr.name="${id}" attr.type="${type}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${keys.join('\n')}\n<graph edgedefault="directed">\n${[...nodes, ...edges].join('\n')}\n</graph>\n</graphml>\n`;
}
