import type { CorroborationPlan, CountedOutput } from '../plan/plan.js';
import {
  emptyObject,
  type Parameters,
  type ResponseObject,
  type ShowRow,
  type Values,
} from './response.js';

/** One statement as the graph returns it; the one asked about has no relation type. */
interface Witness {
  readonly relation: string | null;
  readonly id: string;
  readonly independent: boolean | null;
  readonly sources: readonly string[];
  readonly publisher: string | null;
  readonly rows: readonly Values[];
}

const RELATION = {
  same: 'SAME_CLAIM_AS',
  supporting: 'SUPPORTS',
  contradicting: 'CONTRADICTS',
} as const;

/** What other statements say of a statement's content, and how many origins of it are independent. */
export function hydrateCorroboration(
  plan: CorroborationPlan,
  rows: readonly Values[],
  parameters: Parameters,
  show: ShowRow,
): ResponseObject {
  const witnesses = rows.map(
    ([relation, id, independent, sources, publisher, ...rest]) =>
      ({ relation, id, independent, sources, publisher, rows: rest }) as Witness,
  );
  const origins = foldOrigins(
    witnesses.filter(
      ({ relation }) =>
        relation === null || relation === RELATION.same || relation === RELATION.supporting,
    ),
  );
  const object = emptyObject();
  const counted = (list: readonly Witness[], output: CountedOutput) =>
    showCounted(plan, list, output, parameters, show);
  for (const output of plan.outputs) {
    switch (output.kind) {
      case 'independent':
        object[output.key] = origins.length;
        break;
      case 'origins':
        object[output.key] = origins.map((origin) => counted(origin, output));
        break;
      default: {
        const list = distinct(witnesses.filter((w) => w.relation === RELATION[output.kind]));
        object[output.key] = counted(list, output);
      }
    }
  }
  return object;
}

/**
 * Statements with the same content folded into origins: those that are marked as not independent of the one
 * asked about, that share a source, or that stand in articles of one publisher, have one origin.
 */
function foldOrigins(witnesses: readonly Witness[]): readonly (readonly Witness[])[] {
  const origins: { ties: Set<string>; members: Witness[] }[] = [];
  for (const witness of witnesses) {
    const { relation, id, independent, sources, publisher } = witness;
    const ties = [`statement ${id}`, ...sources.map((source) => `source ${source}`)];
    if (publisher) ties.push(`publisher ${publisher}`);
    if (relation === null || independent === false) ties.push('asked');
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

function distinct(witnesses: readonly Witness[]): readonly Witness[] {
  return [...new Map(witnesses.map((witness) => [witness.id, witness])).values()];
}

function showCounted(
  plan: CorroborationPlan,
  witnesses: readonly Witness[],
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
      .slice(0, Number(parameters[limit]))
      .map((witness) => show(row, witness.rows[element] as Values));
  }
  return object;
}
