/**
 * Does one page of the nodes of some labels, label after label. Progress is `Label id` of the last node done, '' at
 * the start and null when none is left. `page` does the nodes of a label after an id and returns the last one's id,
 * null when there was none.
 */
export async function nextPage(
  labels: readonly string[],
  progress: string,
  page: (label: string, after: string) => Promise<string | null>,
): Promise<string | null> {
  const [begun = labels[0] ?? '', after = ''] = progress === '' ? [] : progress.split(' ');
  for (const label of labels.slice(labels.indexOf(begun))) {
    const last = await page(label, label === begun ? after : '');
    if (last !== null) return `${label} ${last}`;
  }
  return null;
}
