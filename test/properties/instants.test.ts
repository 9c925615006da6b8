import fc from 'fast-check';
import { type GraphQLError, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import type { Engine } from '../../src/engine/engine.js';
import { AppError } from '../../src/errors.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { localCaller } from '../../src/operation/caller.js';
import { runOperation } from '../../src/operation/run-operation.js';
import { countOf } from '../support/counts.js';
import { openTestEngine, soon, testEngine } from '../support/engines.js';
import { holds } from '../support/holds.js';
import { type Random, randomOf } from './random.js';
import { type Known, nextStep, QUESTIONS } from './random-history.js';

/** INSTANT_HISTORIES asks for more, PROPERTY_SEED for others. */
const HISTORIES = Number(
  process.env.INSTANT_HISTORIES ?? (testEngine === 'embedded' ? countOf(200, 5) : countOf(30, 1)),
);
const SEED = Number(process.env.PROPERTY_SEED ?? 20_250_525);
const STEPS = 7;
const LATEST = '9999-01-01T00:00:00Z';

const schema = buildApiSchema();

it('asks what there is', () => {
  for (const question of QUESTIONS) expect(validate(schema, parse(question))).toEqual([]);
});

it(`answers as of each instant of ${HISTORIES} random histories what was answered then`, async () => {
  await holds(
    'instants',
    fc.asyncProperty(fc.gen(), async (draw) => {
      const engine = await openTestEngine();
      try {
        await engine.prepare(graphSchema);
        await holdHistory(engine, randomOf(draw));
      } finally {
        await engine.close();
      }
    }),
    { numRuns: HISTORIES, seed: SEED, endOnFailure: true },
  );
}, 7_200_000);

/** What was answered after a step, and the instant as of which that holds. */
interface Answered {
  readonly at: string;
  readonly answers: readonly unknown[];
}

async function holdHistory(engine: Engine, random: Random): Promise<void> {
  const known: Known = { articles: [], statements: [], changes: [] };
  const then: Answered[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const { mutation, variables } = nextStep(random, known);
    const { data, errors = [] } = await ask(engine, mutation, variables);
    // What is undone or retracted already is refused.
    expect(errors.filter((error) => !isConflict(error))).toEqual([]);
    remember(known, data?.['done'] as Done | null);
    then.push(await answersOf(engine, null));
    const now = await answersOf(engine, LATEST);
    expect(now.answers, `as of now, after ${mutation}`).toEqual(then.at(-1)?.answers);
    then.push(now);
  }
  for (const { at, answers } of then.filter((one) => one.at !== ''))
    expect((await answersOf(engine, at)).answers, `as of ${at}`).toEqual(answers);
}

function isConflict({ originalError }: GraphQLError): boolean {
  return originalError instanceof AppError && originalError.code === 'CONFLICT';
}

interface Done {
  readonly id: string;
  readonly createdIds?: readonly string[];
}

function remember({ articles, statements, changes }: Known, done: Done | null): void {
  if (!done) return;
  const { id, createdIds = [] } = done;
  statements.push(...createdIds.filter((one) => one.startsWith('statement:')));
  const list = id.startsWith('article:') ? articles : changes;
  if (!list.includes(id)) list.push(id);
}

async function answersOf(engine: Engine, asked: string | null): Promise<Answered> {
  const answers: unknown[] = [];
  let at = '';
  for (const question of QUESTIONS) {
    const { data, errors, extensions } = await ask(engine, question, { at: asked });
    expect(errors).toBeUndefined();
    at = String(extensions?.['asOf'] ?? '');
    answers.push(data);
  }
  return { at, answers };
}

async function ask(engine: Engine, source: string, variables: Readonly<Record<string, unknown>>) {
  const context = { engine, ...soon(), bookmarks: [], caller: localCaller('test') };
  const { errors, ...answer } = await runOperation(schema, source, { variables, context });
  return { errors, ...(JSON.parse(JSON.stringify(answer)) as typeof answer) };
}
