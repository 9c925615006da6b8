import type { ComponentType } from 'preact';
import type { Explorer } from '../explorer/use-explorer.js';

/** A way to look at what is selected: one file, registered in looks.ts. */
export interface Look {
  /** As the address has it. */
  readonly name: string;
  readonly label: string;
  /** Whether it shows what is selected, with the timeline below. */
  readonly showsSelection: boolean;
  /** That it lists the words itself, so that nothing else does. */
  readonly listsWords?: true;
  readonly Shown: ComponentType<{ readonly explorer: Explorer }>;
}
