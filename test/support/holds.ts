import { readFileSync } from 'node:fs';
import fc from 'fast-check';

/** One case that broke a property once: where fast-check's draws began, and which of them it was. */
interface StoredSeed {
  readonly seed: number;
  readonly path: string;
  /** What was wrong. */
  readonly was: string;
}

type Runs = Pick<fc.Parameters<unknown>, 'numRuns' | 'seed' | 'endOnFailure'>;

type StoredSeeds = Readonly<Record<string, readonly StoredSeed[]>>;

const SEEDS: StoredSeeds = JSON.parse(
  readFileSync(new URL('../seeds.json', import.meta.url), 'utf8'),
);

/**
 * Holds a property: the cases of test/seeds.json under its name first, then so many others. Throws what was wrong, with
 * the line that has the case run first from then on.
 */
export async function holds<Drawn>(
  name: string,
  property: fc.IRawProperty<Drawn>,
  runs: Runs = {},
  stored: StoredSeeds = SEEDS,
): Promise<void> {
  for (const { seed, path } of stored[name] ?? [])
    await tell(name, property, { ...runs, seed, path, numRuns: 1 });
  await tell(name, property, runs);
}

async function tell<Drawn>(
  name: string,
  property: fc.IRawProperty<Drawn>,
  parameters: fc.Parameters<Drawn>,
): Promise<void> {
  const run = await fc.check(property, parameters);
  if (!run.failed) return;
  const { seed, counterexamplePath: path, counterexample, errorInstance: cause } = run;
  const line = JSON.stringify({ seed, path, was: '…' });
  // What fc.gen draws would be listed draw by draw.
  const drawn = (counterexample as readonly unknown[] | null)?.map((value) =>
    typeof value === 'function' ? 'random draws' : fc.stringify(value).slice(0, 2_000),
  );
  throw new Error(
    [
      `"${name}" does not hold: ${cause instanceof Error ? cause.message : cause}`,
      `for ${drawn?.join(', ') ?? 'nothing that could be drawn'}`,
      `To have this case run first from now on, add it to test/seeds.json under "${name}": ${line}`,
    ].join('\n'),
    { cause },
  );
}
