import type { Property } from './property.js';

/** The stored properties of a date: `<name>`, and the others by its name without "At". */
export function dateForm(name: string) {
  const stem = name.replace(/At$/, '');
  return {
    edtf: name,
    earliest: `${stem}Earliest`,
    latest: `${stem}Latest`,
    precision: `${stem}Precision`,
    text: `${stem}Text`,
    textStart: `${stem}TextStart`,
    textEnd: `${stem}TextEnd`,
    timeExpression: `${stem}TimeExpression`,
  };
}

/** Those of a span, whose words a `range` does without. */
export function spanForm(name: string, { is, stem = name }: Property) {
  return stem === '' || is === 'words'
    ? { start: 'start', end: 'end', text: 'text' }
    : { start: `${stem}Start`, end: `${stem}End`, text: `${stem}Text` };
}

/** Lists side by side; `marks` have categories too. */
export function spansForm(name: string, { stem = name }: Property) {
  return {
    starts: `${stem}Starts`,
    ends: `${stem}Ends`,
    texts: `${stem}Texts`,
    categories: `${stem}Categories`,
  };
}

/** Those of the time that a statement speaks of. */
export const EVENT_TIME = {
  edtf: 'eventTime',
  relation: 'eventTimeRelation',
  timeExpression: 'eventTimeExpression',
} as const;

/** The names of all properties in which the graph keeps one property of the model. */
export function storedNames(name: string, row: Property): readonly string[] {
  switch (row.is) {
    case 'date':
      return Object.values(dateForm(name));
    case 'words':
    case 'span':
      return Object.values(spanForm(name, row));
    case 'range': {
      const { start, end } = spanForm(name, row);
      return [start, end];
    }
    case 'spans': {
      const { starts, ends, texts } = spansForm(name, row);
      return [starts, ends, texts];
    }
    case 'marks':
      return Object.values(spansForm(name, row));
    case 'parts':
      return ['starts', 'ends', ...(row.framed ? ['prefixes', 'suffixes'] : [])];
    case 'eventTime':
      return Object.values(EVENT_TIME);
    default:
      return [name];
  }
}
