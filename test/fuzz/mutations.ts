import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';

/** One input kept in the repository: small, invented, and what broke something once. */
interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The inputs of one fuzz target, by name. */
export function corpusOf(target: string): readonly Seed[] {
  const folder = fileURLToPath(new URL(`corpus/${target}/`, import.meta.url));
  const names = readdirSync(folder).sort();
  return names.map((name) => ({ name, bytes: readFileSync(folder + name) }));
}

const { FUZZ_RUNS, FUZZ_SEED } = process.env;

/** How often a target runs, and from which seed; by hand `FUZZ_RUNS=100000`, and `FUZZ_SEED` for a run again. */
export function fuzzRuns(few: number): fc.Parameters<unknown> {
  return { numRuns: Number(FUZZ_RUNS ?? few), seed: Number(FUZZ_SEED ?? 1) };
}

/** Milliseconds a target may take: a hundred for each run, which it needs a few of. */
export const FUZZ_TIMEOUT = Math.max(180_000, Number(FUZZ_RUNS ?? 0) * 100);

type Mutation = (bytes: Buffer) => Buffer;

/**
 * Inputs of a corpus, each changed up to eight times. `words` are put in where chance would not hit on them, `values`
 * in the place of other values and names.
 */
export function mutants(
  corpus: readonly Seed[],
  words: readonly string[],
  values: readonly string[],
): fc.Arbitrary<Seed> {
  const at = fc.nat({ max: 2 ** 31 - 1 });
  const place = (bytes: Buffer, where: number) => where % (bytes.length + 1);
  const piece = (bytes: Buffer, where: number, length: number) => {
    const start = place(bytes, where);
    return [start, Math.min(bytes.length, start + length)] as const;
  };
  const insert = (bytes: Buffer, where: number, what: Uint8Array) => {
    const start = place(bytes, where);
    return Buffer.concat([bytes.subarray(0, start), what, bytes.subarray(start)]);
  };
  const length = fc.integer({ min: 1, max: 40 });
  const coarse: fc.Arbitrary<Mutation> = fc.oneof(
    fc.tuple(at, fc.nat(255)).map(
      ([where, byte]): Mutation =>
        (bytes) => {
          const changed = Buffer.from(bytes);
          if (changed.length > 0) changed[where % changed.length] = byte;
          return changed;
        },
    ),
    fc.tuple(at, length).map(
      ([where, size]): Mutation =>
        (bytes) => {
          const [start, end] = piece(bytes, where, size);
          return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
        },
    ),
    fc.tuple(at, at, length).map(
      ([from, to, size]): Mutation =>
        (bytes) => {
          const [start, end] = piece(bytes, from, size);
          return insert(bytes, to, bytes.subarray(start, end));
        },
    ),
    fc.tuple(at, length, fc.integer({ min: 2, max: 300 })).map(
      ([where, size, times]): Mutation =>
        (bytes) => {
          const [start, end] = piece(bytes, where, size);
          const many = Array.from({ length: times }, () => bytes.subarray(start, end));
          return Buffer.concat([bytes.subarray(0, start), ...many, bytes.subarray(end)]);
        },
    ),
    fc.tuple(at, fc.constantFrom(...words)).map(
      ([where, word]): Mutation =>
        (bytes) =>
          insert(bytes, where, Buffer.from(word)),
    ),
    fc.tuple(at, at, fc.constantFrom(...corpus)).map(
      ([where, from, other]): Mutation =>
        (bytes) =>
          Buffer.concat([
            bytes.subarray(0, place(bytes, where)),
            other.bytes.subarray(place(other.bytes, from)),
          ]),
    ),
  );
  // A value for another: what stands between quotation marks, or a word.
  const fine = fc.tuple(at, fc.constantFrom(...values)).map(
    ([where, word]): Mutation =>
      (bytes) => {
        const values = [...bytes.toString('latin1').matchAll(/"[^"\n]*"|[\w.+-]+/g)];
        const value = values[where % Math.max(1, values.length)];
        if (!value) return bytes;
        const end = value.index + value[0].length;
        return Buffer.concat([
          bytes.subarray(0, value.index),
          Buffer.from(word),
          bytes.subarray(end),
        ]);
      },
  );
  const few = fc.array(fc.oneof({ weight: 3, arbitrary: fine }, coarse), {
    minLength: 1,
    maxLength: 2,
  });
  const many = fc.array(fc.oneof(fine, coarse), { minLength: 1, maxLength: 8 });
  return fc
    .tuple(fc.constantFrom(...corpus), fc.oneof({ weight: 2, arbitrary: few }, many))
    .map(([{ name, bytes }, mutations]) => {
      const changed = mutations.reduce((before, mutate) => mutate(before), bytes);
      const shown = () => `${name}: ${JSON.stringify(changed.toString('latin1').slice(0, SHOWN))}`;
      return { name, bytes: changed, [fc.toStringMethod]: shown };
    });
}

/** Characters of an input that fails which are printed. */
const SHOWN = 3_000;

/** Runs the work; throws when it takes the processor seconds, as what grows faster than its input does. */
export async function quickly<T>(work: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  if (seconds > MOST_SECONDS) throw new Error(`took ${seconds} s of the processor`);
  return result;
}

/** A hundred times what any input here takes. */
const MOST_SECONDS = 10;
