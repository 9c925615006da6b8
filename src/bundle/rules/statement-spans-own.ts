import type { ItemRule } from './rule.js';

/** No two statements have the same spans; made anew for each bundle. */
export function statementSpansOwn(): ItemRule<'statements'> {
  const taken = new Map<string, string>();
  return ({ id, spans = [] }, say) => {
    const place = spans.map(({ start, end }) => `${start}-${end}`).join('+');
    const other = taken.get(place);
    if (place && other)
      say(`${id} has the same spans as ${other}; one statement may have several sources`, 'spans');
    else taken.set(place, id ?? '');
  };
}
