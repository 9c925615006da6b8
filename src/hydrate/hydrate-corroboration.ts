import { at, type Cells, WITNESS } from '../plan/layout.js';
import { numberIn, type Parameters } from '../plan/parameters.js';
import type { CorroborationPlan, CountedOutput } from '../plan/plan.js';
import { emptyObject, objectOf, type ResponseObject, type ShowRow } from './response.js';

const RELATION = {
  same: 'SAME_CLAIM_AS',
  supporting: 'SUPPORTS',
  contradicting: 'CONTRADICTS',
} as const;

/** What other statements say of a statement's content, and how many origins of it are independent. */
export function hydrateCorroboration(
  plan: CorroborationPlan,
  witnesses: readonly Cells[],
  parameters: Parameters,
  show: ShowRow,
): ResponseObject {
  const relationOf = (witness: Cells) => at(witness, WITNESS.relation);
  const origins = foldOrigins(
    witnesses.filter((witness) => {
      const relation = relationOf(witness);
      return relation === null || relation === RELATION.same || relation === RELATION.supporting;
    }),
  );
  const counted = (list: readonly Cells[], output: CountedOutput) =>
    showCounted(plan, list, output, parameters, show);
  return objectOf(plan.outputs, (output) => {
    switch (output.kind) {
      case 'independent':
        return origins.length;
      case 'origins':
        return origins.map((origin) => counted(origin, output));
      default: {
        const relation = RELATION[output.kind];
        return counted(distinct(witnesses.filter((one) => relationOf(one) === relation)), output);
      }
    }
  });
}

/**
 * Statements with the same content folded into origins: those that are marked as not independent of the one
 * asked about, that share a source, or that stand in articles of one publisher, have one origin.
 */
function foldOrigins(witnesses: readonly Cells[]): readonly (readonly Cells[])[] {
  const origins: { ties: Set<string>; members: Cells[] }[] = [];
  for (const witness of witnesses) {
    const publisher = at(witness, WITNESS.publisher);
    const ties = [
      `statement ${at(witness, WITNESS.id)}`,
      ...at(witness, WITNESS.sources).map((source) => `source ${source}`),
    ];
    if (publisher) ties.push(`publisher ${publisher}`);
    if (at(witness, WITNESS.relation) === null || at(witness, WITNESS.independent) === false)
      ties.push('asked');
    const tied = origins.filter((origin) => ties.some((tie) => origin.ties.has(tie)));
    const merged = {
      ties: new Set([...ties, ...tied.flatMap((origin) => [...origin.ties])]),
      members: [...tied.flatMap((origin) => origin.members), witness],
    };
    for (const origin of tied) origins.splice(origins.indexOf(origin), 1);
    origins.push(merged);
  }
  return origins.map(({ members }) => distinct(members));
}

function distinct(witnesses: readonly Cells[]): readonly Cells[] {
  return [...new Map(witnesses.map((witness) => [at(witness, WITNESS.id), witness])).values()];
}

function showCounted(
  plan: CorroborationPlan,
  witnesses: readonly Cells[],
  { sizes, lists }: CountedOutput,
  parameters: Parameters,
  show: ShowRow,
): ResponseObject {
  const object = emptyObject();
  for (const key of sizes) object[key] = witnesses.length;
  for (const { key, element, limit } of lists) {
    const row = plan.elements[element];
    if (!row) continue;
    object[key] = witnesses
      .slice(0, numberIn(parameters, limit))
      .map((witness) => show(row, at(witness, WITNESS.elements(element))));
  }
  return object;
}
