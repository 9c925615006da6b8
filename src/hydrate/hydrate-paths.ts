import { at, type Cells, PATH, PATH_NODE } from '../plan/layout.js';
import type { PathsPlan, StepOutput } from '../plan/plan.js';
import { objectOf, type ResponseObject, type ShowRow } from './response.js';
import { sentenceOf } from './sentence.js';

/** Paths as the operation asked for them; each step with its sentence. */
export function hydratePaths(
  plan: PathsPlan,
  paths: readonly Cells[],
  showRow: ShowRow,
): readonly ResponseObject[] {
  return paths.map((path) => {
    const relations = at(path, PATH.types);
    const rows = at(path, PATH.nodes);
    const forward = plan.directed ? at(path, PATH.forward) : null;
    const nodes = rows.map((row) => ({
      labels: at(row, PATH_NODE.labels),
      name: at(row, PATH_NODE.name) ?? '',
      text: at(row, PATH_NODE.text),
      act: at(row, PATH_NODE.act),
      certainty: at(row, PATH_NODE.certainty),
      hypothetical: at(row, PATH_NODE.hypothetical),
    }));
    const show = (index: number, element: number) => {
      const [row, cells] = [plan.elements[element], rows[index]];
      return row && cells && showRow(row, at(cells, PATH_NODE.elements(element)));
    };
    const showStep = (step: StepOutput, index: number) => {
      switch (step.kind) {
        case 'from':
          return show(index, step.element);
        case 'to':
          return show(index + 1, step.element);
        case 'relation':
          return relations[index];
        case 'sentence':
          return sentenceOf(index, relations, nodes, forward);
      }
    };
    return objectOf(plan.outputs, (output) => {
      switch (output.kind) {
        case 'length':
          return relations.length;
        case 'nodes':
          return rows.map((_, index) => show(index, output.element));
        case 'steps':
          return relations.map((_, index) =>
            objectOf(output.outputs, (step) => showStep(step, index)),
          );
      }
    });
  });
}
