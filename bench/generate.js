// Makes bundles of an invented war for the benches, the same ones for the same seed: speakers and places drawn
// by a power law, four-level trees of places and units, roles, dates over two years, about 20 statements an article.
//
//   node bench/generate.js --statements 10000 --seed 1 --out FOLDER
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const PER_ARTICLE = 20;
const ARTICLES_A_FILE = 1_000;
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAYS = 730;
const DAY_MS = 86_400_000;

/** Bundles with `statements` statements in all, one at a time. */
export function* generateBundles({ statements, seed = 1 }) {
  const draw = drawing(seed);
  const world = makeWorld(draw, statements);
  let left = statements;
  for (let number = 1; left > 0; number += 1) {
    const size = Math.min(left, PER_ARTICLE);
    yield makeBundle(draw, world, number, size);
    left -= size;
  }
}

/** Random choices that a seed repeats (mulberry32). */
function drawing(seed) {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    random,
    chance: (probability) => random() < probability,
    below: (n) => Math.floor(random() * n),
    one: (list) => list[Math.floor(random() * list.length)],
    /** The first of the list most often: the k-th about k times less. */
    powerLaw: (list) => list[Math.floor(list.length ** random()) - 1],
  };
}

const SYLLABLES = ['ver', 'lo', 'kha', 'ryn', 'dob', 'ka', 'mel', 'zo', 'pri', 'sta', 'nov', 'ich'];
const FIRST_NAMES = ['Ana', 'Oleh', 'Iryna', 'Ján', 'Zoé', 'Petro', 'Łucja', 'Marko'];
const TITLES = ['Commander', 'Chief of Staff', 'Spokesperson', 'Press officer', 'Deputy commander'];
const OPENINGS = ['We hold', 'They struck', 'The enemy left', 'Nobody crossed', 'We retook'];
const ENDINGS = ['at dawn', 'with 12 drones', 'after heavy fire', 'on Sunday', 'without losses 🕊'];
const CERTAINTIES = ['CT_PLUS', 'CT_PLUS', 'CT_PLUS', 'PR_PLUS', 'PS_PLUS', 'CT_MINUS', 'U_U'];
const ROLES = ['LOCATION', 'LOCATION', 'TARGET', 'TOPIC', 'DESTINATION'];

/** Who and what there is; it grows with the number of statements, as the world of a newspaper does. */
function makeWorld(draw, statements) {
  const scale = Math.max(1, Math.ceil(statements / 1_000));
  const invent = () => {
    const name = Array.from({ length: 2 + draw.below(2) }, () => draw.one(SYLLABLES)).join('');
    return name[0].toUpperCase() + name.slice(1);
  };
  const tree = (prefix, sizes, make) => {
    const levels = [];
    let parents = [undefined];
    sizes.forEach((count, level) => {
      const next = [];
      for (let index = 0; index < count; index += 1) {
        const parent = parents[index % parents.length];
        const node = { id: `${prefix}:l${level}-${index + 1}`, parent, level };
        next.push({ ...node, ...make(level, index) });
      }
      levels.push(next);
      parents = next;
    });
    return levels.flat();
  };
  const places = tree('place', [4, 40, 20 + 2 * scale, 120 + 40 * scale], (level) => ({
    name: `${invent()}${['', ' region', ' district', ''][level]}`,
    placeType: ['COUNTRY', 'ADM1', 'ADM2', 'CITY'][level],
    latitude: Math.round((44 + draw.random() * 8) * 1e4) / 1e4,
    longitude: Math.round((22 + draw.random() * 18) * 1e4) / 1e4,
  }));
  const states = places.filter((place) => place.level === 0);
  const units = tree('unit', [6, 24, 96, 200 + 10 * scale], (level, index) => ({
    name: `${index + 1}th ${invent()} ${['Army', 'Corps', 'Brigade', 'Battalion'][level]}`,
    echelon: ['ARMY', 'CORPS', 'BRIGADE', 'BATTALION'][level],
    state: states[index % 2],
  }));
  const organizations = Array.from({ length: 30 + scale }, (_, index) => ({
    id: `org:o${index + 1}`,
    name: `${invent()} ${draw.one(['News', 'Ministry', 'Institute', 'Radio'])}`,
  }));
  const people = Array.from({ length: 100 + 15 * scale }, (_, index) => ({
    id: `person:p${index + 1}`,
    name: `${draw.one(FIRST_NAMES)} ${invent()} ${index + 1}`,
    title: draw.one(TITLES),
    at: draw.chance(0.7) ? draw.powerLaw(units) : draw.powerLaw(organizations),
  }));
  // The towns come first, so that the power law prefers what articles are about.
  const spoken = [...places].sort((a, b) => b.level - a.level);
  return { places, spoken, units, organizations, people };
}

function makeBundle(draw, world, number, size) {
  const name = `g${number}`;
  const id = `article:${name}`;
  const day = new Date(FIRST_DAY + draw.below(DAYS) * DAY_MS).toISOString().slice(0, 10);
  const publisher = draw.powerLaw(world.organizations);
  const used = { people: new Map(), organizations: new Map(), units: new Map(), places: new Map() };
  const anonymous = new Map();
  use(used.organizations, publisher);
  const headline = `${draw.powerLaw(world.spoken).name}: what is known on ${day}`;
  const text = textWriter(`${headline}\n\n`);
  const statements = [];
  const relations = [];
  const quantities = [];
  const focus = [draw.powerLaw(world.spoken), draw.powerLaw(world.spoken)];
  for (let index = 1; index <= size; index += 1) {
    statements.push(makeStatement(index));
  }
  for (const statement of statements) {
    if (draw.chance(0.1) && statements.length > 1) {
      const other = draw.one(statements);
      const type = draw.one(['SAME_CLAIM_AS', 'SUPPORTS', 'CONTRADICTS', 'ELABORATES']);
      const pair = [statement.id, type, other.id].join(' ');
      if (other !== statement && !relations.some((r) => [r.from, r.type, r.to].join(' ') === pair))
        relations.push({ from: statement.id, type, to: other.id, basis: 'INFERRED' });
    }
  }
  return {
    article: {
      id,
      headline,
      text: text.whole(),
      lang: 'en',
      url: `https://news.example/${name}`,
      publishedAt: { edtf: day },
      publisher: { organization: publisher.id, basis: 'STATED' },
    },
    people: [...used.people.values()],
    organizations: [...used.organizations.values()],
    anonymousSources: [...anonymous.values()],
    units: [...used.units.values()],
    places: [...used.places.values()],
    quantities,
    statements,
    statementRelations: relations,
  };

  function makeStatement(index) {
    const place = draw.chance(0.6) ? draw.one(focus) : draw.powerLaw(world.spoken);
    const unit = draw.powerLaw(world.units);
    const voice = draw.random();
    const about = [];
    const quoted = voice < 0.5;
    if (quoted) text.add('“');
    const from = text.length();
    text.add(`${draw.one(OPENINGS)} `);
    mention(place, 'places', about, draw.one(ROLES));
    text.add(` with the `);
    mention(unit, 'units', about, 'ACTOR');
    text.add(` ${draw.one(ENDINGS)}`);
    const statement = {
      id: `s${index}`,
      text: text.slice(from),
      spans: [{ start: from, end: text.length() }],
      certainty: draw.one(CERTAINTIES),
      kind: quoted ? 'DIRECT_QUOTE' : voice < 0.85 ? 'PARAPHRASE' : 'ARTICLE_VOICE',
      about,
    };
    if (draw.chance(0.05)) {
      const at = text.length();
      text.add(' – some 40 vehicles');
      quantities.push({
        id: `n${index}`,
        span: { start: at + 3, end: text.length() },
        kind: 'COUNT',
        amount: 40,
        unit: 'vehicles',
        approximate: true,
      });
      statement.quantities = [`n${index}`];
    }
    if (quoted) text.add('”');
    attribute(statement, voice);
    text.add('. ');
    return statement;
  }

  function attribute(statement, voice) {
    if (voice >= 0.85) {
      if (voice >= 0.97) Object.assign(statement, { kind: 'PARAPHRASE', sourceKind: 'IMPERSONAL' });
      else statement.saidBy = [{ source: id }];
      return;
    }
    text.add(', ');
    const at = text.length();
    if (voice < 0.65) {
      const person = draw.powerLaw(world.people);
      use(used.people, person);
      text.add(person.name);
      const span = { start: at, end: text.length() };
      addMention(used.people.get(person.id), span);
      statement.saidBy = [{ source: person.id, span, roleAsStated: person.title }];
      if (person.at.echelon) use(used.units, person.at);
      else use(used.organizations, person.at);
    } else if (voice < 0.75) {
      const organization = draw.powerLaw(world.organizations);
      use(used.organizations, organization);
      text.add(organization.name);
      const span = { start: at, end: text.length() };
      addMention(used.organizations.get(organization.id), span);
      statement.saidBy = [{ source: organization.id, span }];
    } else {
      const words = draw.one(['an official', 'a local resident', 'officers at the front']);
      const source = `source:${name}:${words.replaceAll(' ', '-')}`;
      text.add(words);
      const span = { start: at, end: text.length() };
      if (!anonymous.has(source))
        anonymous.set(source, {
          id: source,
          name: words,
          sourceKind: words.startsWith('officers') ? 'UNNAMED_GROUP' : 'UNNAMED_PERSON',
          mentions: [],
        });
      addMention(anonymous.get(source), span, 'NOM');
      statement.saidBy = [{ source, span }];
    }
    const cue = text.length() + 1;
    text.add(' said');
    statement.cue = { start: cue, end: text.length() };
    if (draw.chance(0.1)) {
      const relay = draw.powerLaw(world.organizations);
      use(used.organizations, relay);
      text.add(` according to ${relay.name}`);
      statement.relayedBy = [{ source: relay.id }];
    }
  }

  function mention(node, kind, about, role) {
    use(used[kind], node);
    const start = text.length();
    text.add(node.name);
    const span = { start, end: text.length() };
    addMention(used[kind].get(node.id), span);
    const relation = role === 'LOCATION' ? { relation: 'IN' } : {};
    about.push({ entity: node.id, role, ...relation, span });
  }

  /** Adds an entity as bundles hold it, with the places it lies in or the units over it. */
  function use(entities, node) {
    if (entities.has(node.id)) return;
    if (node.placeType) {
      const { id, name, placeType, latitude, longitude, parent } = node;
      const entry = { id, name, placeType, latitude, longitude, background: BACKGROUND };
      if (parent) {
        entry.within = [{ to: parent.id, background: true }];
        use(entities, parent);
      }
      entities.set(id, entry);
    } else if (node.echelon) {
      const { id, name, echelon, parent, state } = node;
      const entry = { id, name, echelon, allegiance: [{ to: state.id, background: true }] };
      use(used.places, state);
      if (parent) {
        entry.subordinateTo = [{ to: parent.id, background: true }];
        use(entities, parent);
      }
      entities.set(id, entry);
    } else if (node.title) {
      const { id, name, title, at } = node;
      entities.set(id, { id, name, roles: [{ title, at: at.id }] });
    } else {
      entities.set(node.id, { id: node.id, name: node.name });
    }
  }
}

const BACKGROUND = ['latitude', 'longitude'];

function addMention(entity, { start, end }, mentionType = 'NAM') {
  entity.mentions ??= [];
  entity.mentions.push({ start, end, mentionType });
}

/** A growing text that knows its length in code points. */
function textWriter(beginning) {
  const points = [...beginning];
  return {
    add: (words) => points.push(...words),
    length: () => points.length,
    slice: (start) => points.slice(start).join(''),
    whole: () => points.join(''),
  };
}

/** Writes the bundles as JSON Lines, 1,000 a file, and returns the files. */
export async function writeBundles(options, folder) {
  mkdirSync(folder, { recursive: true });
  const files = [];
  let out;
  let articles = 0;
  for (const bundle of generateBundles(options)) {
    if (articles % ARTICLES_A_FILE === 0) {
      if (out) await finished(out.end());
      files.push(join(folder, `bundles-${String(files.length).padStart(4, '0')}.jsonl`));
      out = createWriteStream(files.at(-1));
    }
    if (!out.write(`${JSON.stringify(bundle)}\n`)) await new Promise((r) => out.once('drain', r));
    articles += 1;
  }
  if (out) await finished(out.end());
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      statements: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  });
  if (!values.out) {
    process.stderr.write('Say where the bundles go: --out FOLDER\n');
    process.exitCode = 2;
  } else {
    const options = { statements: Number(values.statements), seed: Number(values.seed) };
    const files = await writeBundles(options, values.out);
    process.stdout.write(`${files.length} files in ${values.out}\n`);
  }
}
