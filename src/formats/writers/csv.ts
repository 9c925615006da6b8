import { csvLine } from '../../util/csv-line.js';
import type { ExportFormat } from './export-format.js';
import { CLAIMED, relationsOf } from './relations.js';
import { shown } from './shown.js';

const COLUMNS = [
  ...'from_id from_kind from_name relation to_id to_kind to_name'.split(' '),
  ...'article_id url start end words act certainty'.split(' '),
  ...Object.keys(CLAIMED),
];

/**
 * A table (RFC 4180) with a row for each relation: both ends, where it stands, how the statement that it starts at was
 * spoken, and of a claimed link its title, rank, class and dates. What a spreadsheet would take for a formula gets an
 * apostrophe before it. It is UTF-8 without a byte order mark, for it goes to programs; tables that people save from the
 * page have one, for spreadsheets.
 */
export const csv: ExportFormat = {
  extension: 'csv',
  async *write(articles) {
    yield csvLine(COLUMNS);
    for await (const article of shown(articles, { marks: false })) {
      const { relations } = relationsOf(article);
      const lines = relations.map(({ type, from, to, citation: c, claimed }) =>
        csvLine([
          ...[from.id, from.kind, from.name, type, to.id, to.kind, to.name],
          ...[c.article, c.url, c.start, c.end, c.words, from.act, from.certainty],
          ...Object.values(claimed),
        ]),
      );
      if (lines.length > 0) yield lines.join('');
    }
  },
};
