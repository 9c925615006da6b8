import { wordsOf } from '../../src/model/spoken.js';
import { escapeXml } from '../../src/util/escape-xml.js';
import type { StatementGraph } from './graph/build-graph.js';

/** Hands the reader a file. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
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

/** GraphML 1.0 of some graphs together, a later one before an earlier: each edge carries the words behind it. */
export function toGraphMl(graphs: readonly StatementGraph[]): string {
  const data = (key: string, value: string | number) =>
    `<data key="${key}">${escapeXml(String(value))}</data>`;
  const drawn = new Map(graphs.flatMap(({ nodes }) => [...nodes]));
  const nodes = [...drawn.values()].map(
    ({ ref }) =>
      `<node id="${escapeXml(ref.id)}">${data('name', ref.name)}${data('type', ref.__typename)}</node>`,
  );
  const joined = new Map(graphs.flatMap(({ edges }) => [...edges]));
  const edges = [...joined.values()].map(
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
