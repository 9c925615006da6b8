import { type DocumentNode, type FragmentDefinitionNode, Kind } from 'graphql';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

const known = new WeakMap<DocumentNode, Fragments>();

/** A document's fragments by name. */
export function fragmentsOf(document: DocumentNode): Fragments {
  let fragments = known.get(document);
  if (!fragments) {
    fragments = Object.fromEntries(
      document.definitions
        .filter((part) => part.kind === Kind.FRAGMENT_DEFINITION)
        .map((part) => [part.name.value, part]),
    );
    known.set(document, fragments);
  }
  return fragments;
}
