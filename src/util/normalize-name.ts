/** A name as names are matched: NFKC, lower case, apostrophes dropped, blanks single. Never shown. */
export function normalizeName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’ʼ‘`ʹ]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
