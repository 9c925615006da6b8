import { at, type Cells, PATH, PATH_NODE } from '../plan/layout.js';
import type { PathsPlan, StepOutput } from '../plan/plan.js';
import { emptyObject, type ResponseObject, type ShowRow } from './response.js';
import { type PathNode, sentenceOf } from './sentence.js';

/** Paths as the operation asked for them; each step with its sentence. */
export function hydratePaths(
  plan: PathsPlan,
  paths: readonly Cells[],
  showRow: ShowRow,
): readonly ResponseObject[] {
  return paths.map((path) => {
    const relations = at(path, PATH.types);
    const rows = at(path, PATH.nodes);
    const nodes = rows.map((row) => ({
      labels: at(row, PATH_NODE.labels),
      name: at(row, PATH_NODE.name) ?? '',
      text: at(row, PATH_NODE.text),
    }));
    const show = (index: number, element: number) => {
      const [row, cells] = [plan.elements[element], rows[index]];
      return row && cells && showRow(row, at(cells, PATH_NODE.elements(element)));
    };
    const object = emptyObject();
    for (const output of plan.outputs) {
      switch (output.kind) {
        case 'length':
          object[output.key] = relations.length;
          break;
        case 'nodes':
          object[output.key] = rows.map((_, index) => show(index, output.element));
          break;
        case 'steps':
          object[output.key] = relations.map((_, index) =>
            showStep(output.outputs, index, relations, nodes, show),
          );
      }
    }
    return object;
  });
}

function showStep(
  outputs: readonly StepOutput[],
  index: number,
  relations: readonly string[],
  nodes: readonly PathNode[],
  show: (index: number, element: number) => unknown,
): ResponseObject {
  const step = emptyObject();
  for (const output of outputs) {
    switch (output.kind) {
      case 'from':
        step[output.key] = show(index, output.element);
        break;
      case 'to':
        step[output.key] = show(index + 1, output.element);
        break;
      case 'relation':
        step[output.key] = relations[index];
        break;
      case 'sentence':
        step[output.key] = sentenceOf(index, relations, nodes);
    }
  }
  return step;
}
