/** The words that are looked for in a text that was typed; what stands in quotation marks is one of them. */
export function wordsIn(typed: string): string[] {
  return [...typed.matchAll(/["“”„«»]([^"“”„«»]+)["“”„«»]|[^\s"“”„«»]+/g)].flatMap(
    ([all, quoted]) => {
      const words = (quoted ?? all).trim();
      return words ? [words] : [];
    },
  );
}
