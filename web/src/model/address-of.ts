/** The page's address of a statement in its article. */
export function addressOf(
  statement: { readonly id: string; readonly article: { readonly id: string } },
  origin: string,
): string {
  const [read, at] = [statement.article.id, statement.id].map((id) =>
    encodeURIComponent(id).replaceAll('%3A', ':'),
  );
  return `${origin}/?read=${read}&at=${at}`;
}
