import type { RunInWrite } from '../engine/engine.js';
import type { Value } from '../model/value.js';

/**
 * Does one page of the nodes of some labels, label after label. Progress is `Label id` of the last node done, '' at
 * the start and null when none is left. The text of each label reads `$n` rows, an id first, in the order of the ids,
 * that come after `$after`.
 */
export async function nextPage(
  run: RunInWrite,
  texts: Readonly<Record<string, string>>,
  progress: string,
  n: number,
  work: (label: string, rows: readonly (readonly Value[])[]) => Promise<unknown>,
): Promise<string | null> {
  const labels = Object.keys(texts);
  const [begun = labels[0] ?? '', done = ''] = progress === '' ? [] : progress.split(' ');
  for (const label of labels.slice(labels.indexOf(begun))) {
    const after = label === begun ? done : '';
    const rows = await run({ text: texts[label] ?? '', parameters: { after, n } });
    const last = rows.at(-1);
    if (!last) continue;
    await work(label, rows);
    return `${label} ${last[0]}`;
  }
  return null;
}
