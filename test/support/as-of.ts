import { type DocumentNode, Kind, parse, print, visit } from 'graphql';

/** The operation as of an instant. */
export function asOf(source: string, at: string): string {
  const directive = parse(`query @asOf(at: "${at}") { __typename }`).definitions[0];
  const document: DocumentNode = visit(parse(source), {
    OperationDefinition: (node) =>
      directive?.kind === Kind.OPERATION_DEFINITION
        ? { ...node, directives: directive.directives ?? [] }
        : node,
  });
  return print(document);
}
