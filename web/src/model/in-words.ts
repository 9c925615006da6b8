/** `isoName` or `ISO_NAME` as people write it. */
export function inWords(name: string): string {
  return name
    .replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`)
    .replaceAll('_', ' ');
}
