import { at, type Cells, CORROBORATION, THROUGH, WITNESS } from '../plan/layout.js';
import { numberIn, type Parameters } from '../plan/parameters.js';
import type { CorroborationPlan, CountedOutput, FoldOutput } from '../plan/plan.js';
import { type Fold, foldOrigins, type Origin } from './fold-origins.js';
import { emptyObject, objectOf, type ResponseObject, type ShowRow } from './response.js';

const RELATION = {
  same: 'SAME_CLAIM_AS',
  supporting: 'SUPPORTS',
  contradicting: 'CONTRADICTS',
} as const;

/** What a corroboration is shown with: its value and its witnesses by id. */
interface Showing {
  readonly plan: CorroborationPlan;
  readonly value: Cells;
  readonly byId: ReadonlyMap<string, Cells>;
  readonly parameters: Parameters;
  readonly show: ShowRow;
}

/** What other statements say of a statement's content, and how many origins of it are independent. */
export function hydrateCorroboration(
  plan: CorroborationPlan,
  value: Cells,
  parameters: Parameters,
  show: ShowRow,
): ResponseObject {
  const witnesses = at(value, CORROBORATION.witnesses);
  const byId = new Map(witnesses.map((witness) => [at(witness, WITNESS.id), witness]));
  const showing: Showing = { plan, value, byId, parameters, show };
  const origins = plan.isFolded ? originsOf(value) : [];
  return objectOf(plan.outputs, (output) => {
    switch (output.kind) {
      case 'independent':
        return origins.length;
      case 'origins':
        return origins.map((origin) => showCounted(showing, origin, output));
      default: {
        const relation = RELATION[output.kind];
        const related = witnesses.filter((one) => at(one, WITNESS.relation) === relation);
        const statements = [...new Set(related.map((one) => at(one, WITNESS.id)))];
        return showCounted(showing, { statements, folds: [] }, output);
      }
    }
  });
}

/** The origins of the statement itself and of those that say the same or support it. */
function originsOf(value: Cells): readonly Origin[] {
  const alike = new Map(
    at(value, CORROBORATION.witnesses)
      .filter((witness) => at(witness, WITNESS.relation) !== RELATION.contradicting)
      .map((witness) => [
        at(witness, WITNESS.id),
        {
          id: at(witness, WITNESS.id),
          sources: at(witness, WITNESS.sources),
          relays: at(witness, WITNESS.relays),
          article: at(witness, WITNESS.article),
          publisher: at(witness, WITNESS.publisher),
        },
      ]),
  );
  const judged = at(value, CORROBORATION.judged).flat();
  return foldOrigins([...alike.values()], judged, at(value, CORROBORATION.dependent));
}

function showCounted(
  showing: Showing,
  { statements, folds: found }: Origin,
  { sizes, lists, folds }: CountedOutput,
): ResponseObject {
  const object = emptyObject();
  for (const key of sizes) object[key] = statements.length;
  for (const { key, element, limit } of lists) {
    const shown = statements.slice(0, numberIn(showing.parameters, limit));
    object[key] = showStatements(showing, shown, element);
  }
  for (const { key, outputs } of folds)
    object[key] = found.map((fold) => showFold(showing, fold, outputs));
  return object;
}

function showFold(showing: Showing, fold: Fold, outputs: readonly FoldOutput[]): ResponseObject {
  return objectOf(outputs, (output) => {
    switch (output.kind) {
      case 'by':
        return fold.by;
      case 'statements':
        return showStatements(showing, fold.statements, output.element);
      case 'through': {
        const { plan, value, show } = showing;
        const row = plan.through[output.element];
        return fold.through.flatMap((id) => {
          const found = at(value, CORROBORATION.nodes).find((one) => at(one, THROUGH.id) === id);
          return row && found ? show(row, at(found, THROUGH.elements(output.element))) : [];
        });
      }
    }
  });
}

function showStatements(
  { plan, byId, show }: Showing,
  statements: readonly string[],
  element: number,
): readonly ResponseObject[] {
  const row = plan.elements[element];
  const found = statements.map((id) => byId.get(id)).filter((witness) => witness !== undefined);
  return row ? found.map((witness) => show(row, at(witness, WITNESS.elements(element)))) : [];
}
