import type { PathsPlan, StepOutput } from '../plan/plan.js';
import { emptyObject, type ResponseObject, type ShowRow, type Values } from './response.js';
import { type PathNode, sentenceOf } from './sentence.js';

type NodeRow = readonly [readonly string[], string | null, string | null, ...Values[]];

/** Paths as the operation asked for them; each step with its sentence. */
export function hydratePaths(
  plan: PathsPlan,
  paths: readonly (readonly [readonly string[], readonly NodeRow[]])[],
  showRow: ShowRow,
): readonly ResponseObject[] {
  return paths.map(([relations, rows]) => {
    const nodes = rows.map(([labels, name, text]) => ({ labels, name: name ?? '', text }));
    const show = (index: number, element: number) => {
      const row = plan.elements[element];
      return row && showRow(row, rows[index]?.[element + 3] as Values);
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
