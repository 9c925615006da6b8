/** Where a reader of lines may see a line begin, and what a spreadsheet takes for the start of a formula. */
const FORMULA = /(?<=^|[\r\n\v\f\u0085\u2028\u2029])(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/g;
const QUOTED = /[",;\t\r\n\v\f\u0085\u2028\u2029]|^\s|\s$/;

/** A text with an apostrophe before what a spreadsheet would run as a formula, in whichever of its lines. */
export function withoutFormula(text: string): string {
  return text.replace(FORMULA, "'");
}

/** A line of a table (RFC 4180) with its line break. Cells without a value are empty; no cell is a formula. */
export function csvLine(cells: readonly (string | number | null | undefined)[]): string {
  const written = cells.map((cell) => {
    const text = typeof cell === 'number' ? String(cell) : withoutFormula(cell ?? '');
    return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${written.join(',')}\r\n`;
}
