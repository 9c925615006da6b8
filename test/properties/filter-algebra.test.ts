import fc from 'fast-check';
import { getNamedType, isInputObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { holds } from '../support/holds.js';
import { randomOf } from './random.js';
import { randomBundles } from './random-bundles.js';
import { valuesOver } from './random-values.js';
import { publicSchema } from './reference/interpreter.js';
import { openBoth } from './store.js';

/** PROPERTY_SEED asks for other filters. */
const SEED = Number(process.env.PROPERTY_SEED ?? 20_250_525);
const GRAPHS = 5;
const PAIRS_PER_GRAPH = 20;
const LISTS = ['statements', 'people', 'organizations', 'units', 'places', 'articles', 'sources'];

it(`keeps the laws of and, or and not in ${GRAPHS * PAIRS_PER_GRAPH} random pairs of filters`, async () => {
  await holds(
    'filter algebra',
    fc.asyncProperty(fc.gen(), async (draw) => {
      const random = randomOf(draw);
      const both = await openBoth();
      try {
        for (const bundle of randomBundles(random, random.int(2, 4))) await both.add(bundle);
        const values = valuesOver(both.graph)(random);
        for (let pair = 0; pair < PAIRS_PER_GRAPH; pair += 1) {
          const list = random.chance(40) ? 'statements' : random.pick(LISTS);
          const field = publicSchema.getQueryType()?.getFields()[list];
          const argument = field?.args.find(({ name }) => name === 'filter');
          const type = argument ? getNamedType(argument.type) : null;
          if (!isInputObjectType(type)) throw new Error(`${list} takes no filter`);
          // Naming `hypothetical` lists the statements that are not asserted, too; else no filter lists everything.
          const base = list === 'statements' ? ', {hypothetical: {}}' : '';
          const filters = {
            all: '{}',
            f: '$f',
            g: '$g',
            notF: '{not: $f}',
            notNotF: '{not: {not: $f}}',
            and: '{and: [$f, $g]}',
            or: '{or: [$f, $g]}',
            notAnd: '{not: {and: [$f, $g]}}',
            orNot: '{or: [{not: $f}, {not: $g}]}',
            notOr: '{not: {or: [$f, $g]}}',
            andNot: '{and: [{not: $f}, {not: $g}]}',
          };
          const roots = Object.entries(filters).map(
            ([key, filter]) =>
              `${key}: ${list}(first: 500, filter: {and: [${filter}${base}]}) { nodes { id } }`,
          );
          const source = `query($f: ${type.name}!, $g: ${type.name}!) { ${roots.join(' ')} }`;
          const variables = { f: values.filter(type), g: values.filter(type) };
          const { answer } = await both.ask(source, variables);
          const shown = `${list} ${JSON.stringify(variables)}`;
          expect(answer.errors, shown).toBeUndefined();
          const data = answer.data as Record<string, { nodes: { id: string }[] }>;
          const ids = (key: keyof typeof filters) => data[key]?.nodes.map(({ id }) => id) ?? [];
          const [all, f, g] = [ids('all'), ids('f'), ids('g')];
          // Every list is in the order of the whole, so that sets compare as lists.
          const where = (test: (id: string) => boolean) => all.filter(test);
          expect(ids('notNotF'), shown).toEqual(f);
          expect(ids('notF'), shown).toEqual(where((id) => !f.includes(id)));
          expect(ids('and'), shown).toEqual(where((id) => f.includes(id) && g.includes(id)));
          expect(ids('or'), shown).toEqual(where((id) => f.includes(id) || g.includes(id)));
          expect(ids('notAnd'), shown).toEqual(ids('orNot'));
          expect(ids('notOr'), shown).toEqual(ids('andNot'));
        }
      } finally {
        await both.engine.close();
      }
    }),
    { numRuns: GRAPHS, seed: SEED, endOnFailure: true },
  );
}, 1_200_000);
