const { TEST_COUNTS } = process.env;
if (TEST_COUNTS !== undefined && TEST_COUNTS !== 'full') {
  throw new Error(`TEST_COUNTS is "${TEST_COUNTS}"; set it to full, or leave it out.`);
}

/** Whether this run does all that docs/reliability.md promises; without TEST_COUNTS=full it looks at less of the same. */
export const isFull = TEST_COUNTS === 'full';

/** How often something random is tried: `full` by CI and with TEST_COUNTS=full, else `quick`. */
export function countOf(full: number, quick: number): number {
  return isFull ? full : quick;
}
