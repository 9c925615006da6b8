import { canonicalBundle } from '../../rows/canonical-bundle.js';
import { canonicalCuration } from '../../rows/change-rows.js';
import type { ExportFormat } from './export-format.js';

/**
 * JSON Lines: one bundle an article, in canonical form, so the same graph gives the same bytes.
 *
 * The law: what is exported is the canonical form of what was imported. Each article's bundle carries the entities
 * its own bundle described, with what that said of them, and nothing that only others said. So imported into an
 * empty store in whatever order, the bundles give the same export again, byte for byte, and the same answers: what an
 * entity shows where articles contradict each other follows from their votes. What was taken back is in it, with the
 * changes that took it back. `recordedAt` is carried and kept by the import, since a backup that forgot when things were
 * recorded would not be one.
 *
 * What curators did comes last, as bundles of `curation` alone: every change as it was recorded, undoings among them.
 * Importing them makes no new changes; they need the articles they are about.
 */
export const bundles: ExportFormat = {
  extension: 'jsonl',
  async *write(articles, curation) {
    for await (const article of articles) yield `${JSON.stringify(canonicalBundle(article))}\n`;
    for await (const page of curation) {
      const changes = page.map(({ change }) => change);
      if (changes.length > 0) yield `${JSON.stringify(canonicalCuration(changes))}\n`;
    }
  },
};
