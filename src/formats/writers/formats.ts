import type { ExportFormat } from './export-format.js';

/** Every format by name; its code is loaded when it is asked for. */
const FORMATS = {
  bundles: async () => (await import('./bundles.js')).bundles,
  graphml: async () => (await import('./graphml.js')).graphml,
  gexf: async () => (await import('./gexf.js')).gexf,
  csv: async () => (await import('./csv.js')).csv,
  geojson: async () => (await import('./geojson.js')).geojson,
  jsonld: async () => (await import('./jsonld.js')).jsonld,
} satisfies Record<string, () => Promise<ExportFormat>>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

export function loadFormat(name: FormatName): Promise<ExportFormat> {
  return FORMATS[name]();
}
