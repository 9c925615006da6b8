import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/test-server.js';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8'));

/** An article that says something of one unit. */
const about = (id: string, unit: object, more: object = {}) => ({
  article: { id: `article:${id}`, headline: id, text: 'Words of an article.' },
  units: [{ id: 'unit:a', name: 'A', ...unit }],
  ...more,
});
/** An article with somebody's roles at a unit. */
const posting = (id: string, ...roles: readonly object[]) =>
  about(
    id,
    {},
    {
      people: [
        {
          id: 'person:p',
          name: 'P',
          roles: roles.map((role) => ({ title: 'commander', at: 'unit:a', ...role })),
        },
      ],
    },
  );

let server: TestServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

// biome-ignore lint/suspicious/noExplicitAny: answers of any operation
type Asked = (query: string, variables?: object) => Promise<any>;

/** A server into which bundles came in that order, and how to ask it. */
async function holding(...bundles: readonly unknown[]): Promise<Asked> {
  await server?.stop();
  const started = await startTestServer({ SEED: 'none' });
  server = started;
  const ask: Asked = async (query, variables = {}) => {
    const answer = await started.post({ query, variables });
    const { data, errors } = (await answer.json()) as { data: unknown; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  };
  for (const bundle of bundles)
    await ask('mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { key } }', { bundle });
  return ask;
}

/** The answers to a query in every order of two bundles, which are to be one. */
async function inEitherOrder(one: unknown, other: unknown, query: string) {
  const first = await (await holding(one, other))(query);
  const second = await (await holding(other, one))(query);
  expect(second).toEqual(first);
  return first;
}

const DATES = 'from { edtf } to { edtf } observedFrom { edtf } observedTo { edtf }';
const ROLE = `{ title rank ${DATES} at { id } terms(first: 5) { rank ${DATES} claims(first: 5) { id statedBy { id } rank } } claims(first: 5) { id statedBy { id } rank ${DATES} evidence { article { id } text } background retractedAt } evidence { article { id } text } }`;

describe('what several articles claim adds up', () => {
  it('to a promotion, whichever comes first', async () => {
    const answer = await inEitherOrder(
      read('t4-1'),
      read('t4-2'),
      `{
        all: person(id: "person:ruiz") { roles ${ROLE} }
        earlier: person(id: "person:ruiz") { roles(at: "2024-02-01T00:00:00Z") { rank } }
        later: person(id: "person:ruiz") { roles(at: "2025-07-01T00:00:00Z") { rank observedTo { edtf } } }
        seen: person(id: "person:ruiz") { roles(at: "2025-01-01T00:00:00Z", observed: true) { rank } }
        unseen: person(id: "person:ruiz") { roles(at: "1950-01-01T00:00:00Z", observed: true) { rank } }
        may: person(id: "person:ruiz") { roles(at: "1950-01-01T00:00:00Z") { title rank } }
        unit(id: "unit:4bn") { roles(at: "2024-02-01T00:00:00Z") { rank } representatives { nodes { id } } }
        people(filter: { role: { at: { subordinateTo: "unit:4bn" }, title: { eq: "commander" } } }) { nodes { id } }
      }`,
    );
    const [role] = answer.all.roles;
    expect(role).toMatchObject({
      title: 'commander',
      rank: 'Colonel',
      from: null,
      observedFrom: { edtf: '2024-01-10' },
      observedTo: { edtf: '2025-06-20' },
    });
    expect(
      role.claims.map(({ statedBy, rank }: never) => [(statedBy as { id: string }).id, rank]),
    ).toEqual([
      ['article:t4-2', 'Colonel'],
      ['article:t4-1', 'Lieutenant Colonel'],
    ]);
    expect(role.evidence).toHaveLength(2);
    expect(role.terms).toHaveLength(1);
    expect(role.terms[0].claims).toHaveLength(2);
    expect(answer.earlier.roles).toEqual([{ rank: 'Lieutenant Colonel' }]);
    expect(answer.later.roles).toEqual([{ rank: 'Colonel', observedTo: { edtf: '2025-06-20' } }]);
    expect(answer.seen.roles).toEqual([{ rank: 'Lieutenant Colonel' }]);
    expect(answer.unseen.roles).toEqual([]);
    expect(answer.may.roles).toEqual([{ title: 'commander', rank: null }]);
    expect(answer.unit).toEqual({
      roles: [{ rank: 'Lieutenant Colonel' }],
      representatives: { nodes: [{ id: 'person:ruiz' }] },
    });
    expect(answer.people.nodes).toEqual([{ id: 'person:ruiz' }]);
  });

  it('to an end that a later article states, whichever comes first', async () => {
    const at = (instant: string) =>
      `person(id: "person:ruiz") { roles(at: "${instant}") ${ROLE} } unit(id: "unit:4bn") { superiors(at: "${instant}") { id } subordinations(at: "${instant}") { unit { id } superior { id } class ${DATES} claims(first: 5) { id statedBy { id } ${DATES} } } allegiance(at: "${instant}") { state { id } ${DATES} claims { statedBy { id } } } }`;
    const [then, now] = await Promise.all([at('2024-06-01T00:00:00Z'), at('2026-06-01T00:00:00Z')]);
    const during = await inEitherOrder(read('t10-1'), read('t10-2'), `{ ${then} }`);
    expect(during.person.roles).toMatchObject([
      { from: { edtf: '2023-03' }, to: { edtf: '2025-05' }, terms: [{}], claims: [{}, {}] },
    ]);
    expect(during.unit.superiors).toEqual([{ id: 'unit:xc' }]);
    expect(during.unit.subordinations).toMatchObject([
      {
        unit: { id: 'unit:4bn' },
        superior: { id: 'unit:xc' },
        from: { edtf: '2023' },
        to: { edtf: '2025' },
        claims: [{}, {}],
      },
    ]);
    expect(during.unit.allegiance).toMatchObject([{ state: { id: 'place:zz' }, claims: [{}, {}] }]);
    const after = await inEitherOrder(read('t10-1'), read('t10-2'), `{ ${now} }`);
    expect(after).toEqual({
      person: { roles: [] },
      unit: { superiors: [], subordinations: [], allegiance: [] },
    });
  });

  it('to two terms of one office', async () => {
    const ask = await holding(
      posting('terms', { from: '2010', to: '2014', rank: 'Major' }, { from: '2018', to: '2022' }),
    );
    const at = (year: number) =>
      `y${year}: person(id: "person:p") { roles(at: "${year}-06-01T00:00:00Z") { from { edtf } rank } }`;
    expect(
      await ask(
        `{ ${[2012, 2016, 2020].map(at)} person(id: "person:p") { roles { from { edtf } to { edtf } terms { from { edtf } to { edtf } rank } } } }`,
      ),
    ).toEqual({
      y2012: { roles: [{ from: { edtf: '2010' }, rank: 'Major' }] },
      y2016: { roles: [] },
      y2020: { roles: [{ from: { edtf: '2018' }, rank: null }] },
      person: {
        roles: [
          {
            from: { edtf: '2018' },
            to: { edtf: '2022' },
            terms: [
              { from: { edtf: '2010' }, to: { edtf: '2014' }, rank: 'Major' },
              { from: { edtf: '2018' }, to: { edtf: '2022' }, rank: null },
            ],
          },
        ],
      },
    });
  });

  it('to every sighting, the last one last', async () => {
    const place = {
      places: [
        { id: 'place:x', name: 'X' },
        { id: 'place:y', name: 'Y' },
      ],
    };
    const answer = await inEitherOrder(
      about(
        's1',
        {
          positionedAt: [
            { to: 'place:x', observedFrom: '2024-05', observedTo: '2024-05' },
            'place:y',
          ],
        },
        place,
      ),
      about(
        's2',
        {
          positionedAt: [
            { to: 'place:x', observedFrom: '2023-01', observedTo: '2023-01' },
            { to: 'place:y', observedFrom: '2025-01', observedTo: '2025-01' },
          ],
        },
        place,
      ),
      `{
        unit(id: "unit:a") { positions { place { id } observedTo { edtf } claims { statedBy { id } } } }
        then: unit(id: "unit:a") { positions(at: "2024-05-10T00:00:00Z", observed: true) { place { id } } }
        never: unit(id: "unit:a") { positions(at: "1950-01-01T00:00:00Z", observed: true) { place { id } } }
      }`,
    );
    expect(
      answer.unit.positions.map(
        ({
          place: { id },
          observedTo,
        }: {
          place: { id: string };
          observedTo: { edtf: string } | null;
        }) => [id, observedTo?.edtf],
      ),
    ).toEqual([
      ['place:y', undefined],
      ['place:x', '2023-01'],
      ['place:x', '2024-05'],
      ['place:y', '2025-01'],
    ]);
    expect(answer.then.positions).toEqual([{ place: { id: 'place:x' } }]);
    expect(answer.never.positions).toEqual([]);
  });

  it('to a disputed parent, each claim with who states it', async () => {
    const above = { units: [{ id: 'unit:a', name: 'A' }] };
    const under = (id: string, to: string) => ({
      ...above,
      article: { id: `article:${id}`, headline: id, text: 'x' },
      units: [
        { id: 'unit:a', name: 'A', subordinateTo: [{ to, from: '2023', class: id.toUpperCase() }] },
        { id: to, name: to },
      ],
    });
    const answer = await inEitherOrder(
      under('d1', 'unit:b'),
      under('d2', 'unit:c'),
      '{ unit(id: "unit:a") { superiors { id } subordinations { superior { id } class claims { class statedBy { id } } } } }',
    );
    expect(answer.unit).toEqual({
      superiors: [{ id: 'unit:b' }, { id: 'unit:c' }],
      subordinations: [
        {
          superior: { id: 'unit:b' },
          class: 'D1',
          claims: [{ class: 'D1', statedBy: { id: 'article:d1' } }],
        },
        {
          superior: { id: 'unit:c' },
          class: 'D2',
          claims: [{ class: 'D2', statedBy: { id: 'article:d2' } }],
        },
      ],
    });
  });

  it('to units that change places', async () => {
    const at = (name: string, instant: string) => `
      ${name}u1: unit(id: "unit:u1") { subordinates(at: "${instant}") { nodes { id } } superiors(at: "${instant}") { id } }
      ${name}u2: unit(id: "unit:u2") { subordinates(at: "${instant}", recursive: true) { nodes { id } } superiors(at: "${instant}") { id } }
      ${name}under2: units(filter: { subordinateTo: "unit:u2", heldAt: "${instant}" }) { nodes { id } }
      ${name}about2: statements(filter: { about: { entity: { subordinateTo: "unit:u2", heldAt: "${instant}" } } }) { totalCount }`;
    const answer = await inEitherOrder(
      read('unit-cycle-1'),
      read('unit-cycle-2'),
      `{ ${at('a', '2018-06-01T00:00:00Z')} ${at('b', '2023-06-01T00:00:00Z')} }`,
    );
    const [u1, u2] = [{ id: 'unit:u1' }, { id: 'unit:u2' }];
    expect(answer).toEqual({
      au1: { subordinates: { nodes: [] }, superiors: [u2] },
      au2: { subordinates: { nodes: [u1] }, superiors: [] },
      aunder2: { nodes: [u1, u2] },
      aabout2: { totalCount: 1 },
      bu1: { subordinates: { nodes: [u2] }, superiors: [] },
      bu2: { subordinates: { nodes: [] }, superiors: [u1] },
      bunder2: { nodes: [u2] },
      babout2: { totalCount: 0 },
    });
  });

  it('and counts no more what is taken back, but as of then', async () => {
    const ask = await holding(read('t10-1'), read('t10-2'));
    const shown = `
      person(id: "person:ruiz") { roles { title from { edtf } to { edtf } person { id } at { id } claims(first: 5) { statedBy { id } } } }
      unit(id: "unit:4bn") { roles { title } superiors { id } subordinations { from { edtf } to { edtf } } representatives { nodes { id } } }
      people(filter: { role: { title: { eq: "commander" } } }) { nodes { id } }`;
    const before = await ask(`{ ${shown} }`);
    const claims = (
      await ask(
        '{ person(id: "person:ruiz") { roles { claims { id recordedAt statedBy { id } } } } }',
      )
    ).person.roles[0].claims;
    const last = claims
      .map(({ recordedAt }: { recordedAt: string }) => recordedAt)
      .toSorted()
      .at(-1);
    const retract = (id: string) =>
      ask(
        'mutation ($id: ID!) { retract(id: $id, reason: "misread") { id touched { id } claims { id retractedAt ... on RoleClaim { title } } } }',
        { id },
      );
    const end = claims.find(
      ({ statedBy }: { statedBy: { id: string } }) => statedBy.id === 'article:t10-2',
    );
    const { id: change, touched, claims: ended } = (await retract(end.id)).retract;
    expect(touched).toEqual([]);
    expect(ended).toMatchObject([{ id: end.id, title: 'commander' }]);
    const known = await ask(
      `{ node(id: "${end.id}") { id } nodes(ids: ["${end.id}", "person:ruiz"]) { id } history(id: "${end.id}") { nodes { id } } }`,
    );
    expect(known).toEqual({
      node: null,
      nodes: [null, { id: 'person:ruiz' }],
      history: { nodes: [{ id: change }] },
    });
    const open = await ask(`{ ${shown} }`);
    expect(open.person.roles).toEqual([
      { ...before.person.roles[0], to: null, claims: [{ statedBy: { id: 'article:t10-1' } }] },
    ]);
    await retract('article:t10-1');
    const gone = await ask(
      `{ ${shown} role: node(id: "${await roleId(ask, last)}") { ... on Role { title person { id } at { id } rank terms { rank } claims { id } } } }`,
    );
    expect(gone).toEqual({
      person: { roles: [] },
      unit: {
        roles: [],
        superiors: [{ id: 'unit:xc' }],
        subordinations: [{ from: null, to: { edtf: '2025' } }],
        representatives: { nodes: [] },
      },
      people: { nodes: [] },
      role: {
        title: 'commander',
        person: { id: 'person:ruiz' },
        at: { id: 'unit:4bn' },
        rank: null,
        terms: [],
        claims: [],
      },
    });
    const asOf = `query ($t: DateTime!) @asOf(at: $t) { ${shown} }`;
    expect(await ask(asOf, { t: last })).toEqual(before);
    await ask('mutation ($change: ID!) { undo(change: $change, why: "it is right") { id } }', {
      change,
    });
    const { person } = await ask(`{ ${shown} }`);
    expect(person.roles).toMatchObject([{ from: null, to: { edtf: '2025-05' } }]);
    expect(await ask(asOf, { t: last })).toEqual(before);
  });
});

/** The id of the role as of an instant. */
async function roleId(ask: Asked, t: string): Promise<string> {
  const found = await ask(
    'query ($t: DateTime!) @asOf(at: $t) { person(id: "person:ruiz") { roles { id } } }',
    { t },
  );
  return found.person.roles[0].id;
}
