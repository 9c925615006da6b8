import { type ExecutionResult, type OperationDefinitionNode, OperationTypeNode } from 'graphql';

/** Whether an operation ended in errors and gave nothing: no data, or a mutation of which no field was done. */
export function isRefused(
  {
    data,
    errors,
  }: { readonly data?: ExecutionResult['data'] | undefined; readonly errors?: readonly unknown[] },
  operation: OperationDefinitionNode | undefined,
): boolean {
  if (!errors) return false;
  if (data === undefined || data === null) return true;
  const isMutation = operation?.operation === OperationTypeNode.MUTATION;
  return isMutation && Object.values(data).every((done) => done === null);
}
