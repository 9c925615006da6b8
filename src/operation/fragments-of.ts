import { type DocumentNode, type FragmentDefinitionNode, Kind } from 'graphql';
import { oncePer } from '../plan/once-per.js';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** A document's fragments by name. */
export const fragmentsOf = oncePer(
  ({ definitions }: DocumentNode): Fragments =>
    Object.fromEntries(
      definitions
        .filter((part) => part.kind === Kind.FRAGMENT_DEFINITION)
        .map((part) => [part.name.value, part]),
    ),
);
