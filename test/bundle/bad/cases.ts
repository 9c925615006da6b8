import { readFileSync } from 'node:fs';

// biome-ignore lint/suspicious/noExplicitAny: bundles that are to be broken have no type
type Broken = any;

/** One way in which a bundle can be broken; its errors are in errors.json under its name. */
export interface BadCase {
  readonly name: string;
  /** Syntax is for files alone: a mutation gets its JSON parsed. */
  readonly syntax: boolean;
  readonly file: string;
  readonly bytes: Uint8Array;
}

const MINIMAL = readFileSync(new URL('../../bundle/minimal-bundle.json', import.meta.url), 'utf8');

const RETRACTION = {
  id: 'change:1',
  kind: 'RETRACT',
  by: 'ana',
  at: '2026-01-31T12:00:00.000Z',
  why: 'misread',
  subject: 'statement:velik-1:85-108',
};

/** Makes the bundle one of curation. */
function curation(b: Broken, ...changes: readonly object[]): void {
  for (const name of Object.keys(b)) delete b[name];
  b.curation = changes;
}

function assessment(value: string): object {
  return { ...RETRACTION, kind: 'ASSESS', subject: 'person:ruiz', scheme: 'ADMIRALTY', value };
}

function undoing(id: string, undoes: string): object {
  return { ...RETRACTION, id, kind: 'UNDO', subject: null, undoes };
}

const content: Readonly<Record<string, (b: Broken) => unknown>> = {
  'no article': (b) => delete b.article,
  'article is a list': (b) => (b.article = [b.article]),
  'people is an object': (b) => (b.people = { ana: b.people[0] }),
  'a person is text': (b) => (b.people[0] = 'person:ruiz'),
  'unknown property': (b) => (b.article.colour = 'red'),
  'misspelt property': (b) => (b.article.headlin = 'x'),
  'misspelt list': (b) => (b.statments = []),
  '__proto__ key': (b) =>
    Object.defineProperty(b.people[0], '__proto__', { value: { admin: true }, enumerable: true }),
  'no headline': (b) => delete b.article.headline,
  'empty headline': (b) => (b.article.headline = ' '),
  'no text': (b) => delete b.article.text,
  'empty text': (b) => (b.article.text = ''),
  'text too long': (b) => (b.article.text += ' '.repeat(1_048_576)),
  'too many statements': (b) => (b.statements = Array(20_001).fill(b.statements[0])),
  'nested too deep': (b) => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 40; depth++) deep = [deep];
    b.notes = deep;
  },
  'number for a name': (b) => (b.units[0].designation = 13),
  'text for a number': (b) => (b.places[0].latitude = '50.1'),
  'text for a flag': (b) => (b.statements[0].hypothetical = 'no'),
  'latitude out of range': (b) => Object.assign(b.places[0], { latitude: 91, longitude: 0 }),
  'one coordinate': (b) => (b.places[0].latitude = 50),
  'malformed id': (b) => (b.people[1].id = 'Ana Ruiz'),
  'malformed local id': (b) => (b.statements[0].id = 'first one'),
  'id twice': (b) => b.people.push({ ...b.people[0] }),
  'statement id twice': (b) => (b.statements[1].id = 'statement:1'),
  'person under places': (b) => b.places.push({ id: 'person:norde', name: 'Norde' }),
  'article id of another kind': (b) => {
    b.article.id = 'place:velik-1';
    for (const statement of b.statements) delete statement.article;
  },
  'statement of another article': (b) => (b.statements[0].article = 'article:other'),
  'lone surrogate in the text': (b) => (b.article.text = `${b.article.text} \ud800`),
  'lone surrogate in a name': (b) => (b.people[0].name = 'Ana \udc00'),
  'lone surrogate in a remark': (b) => (b.statements[0].notes = '\ud83d'),
  'unknown speaker': (b) => (b.statements[0].saidBy = 'person:nobody-known'),
  'misspelt speaker': (b) => (b.statements[0].saidBy = 'person:ruis'),
  'a place speaks': (b) => (b.statements[0].saidBy = 'place:velik'),
  'nobody speaks': (b) => delete b.statements[0].saidBy,
  'impersonal with a speaker': (b) => (b.statements[0].sourceKind = 'IMPERSONAL'),
  'one speaker twice': (b) => (b.statements[0].saidBy = ['person:ruiz', 'person:ruiz']),
  'about nothing known': (b) => (b.statements[0].about[0].entity = 'unit:5-mountain'),
  'about an article': (b) => (b.statements[0].about[0].entity = 'article:velik-1'),
  'about without a role': (b) => delete b.statements[0].about[0].role,
  'unknown role': (b) => (b.statements[0].about[0].role = 'VICTIM'),
  'misspelt kind': (b) => (b.statements[0].kind = 'Paraphrased'),
  'unknown certainty': (b) => (b.statements[0].certainty = 'SURE'),
  'unknown place type': (b) => (b.places[0].placeType = 'TOWN'),
  'a person as a place': (b) => (b.places[1].within = 'person:ruiz'),
  'a place within itself': (b) => (b.places[0].within = 'place:norde'),
  'places in a circle': (b) => (b.places[0].within = 'place:velik'),
  'a unit under itself': (b) => (b.units[0].subordinateTo = 'unit:4-mountain'),
  'units in a circle': (b) => {
    b.units[0].memberOf = 'unit:corps';
    b.units.push({ id: 'unit:corps', name: 'Corps', memberOf: { to: 'unit:4-mountain' } });
  },
  'a unit under a place': (b) => (b.units[0].subordinateTo = 'place:norde'),
  'allegiance to a region': (b) => (b.units[0].allegiance = 'place:norde'),
  'a statement part of itself': (b) => (b.statements[0].partOf = 'statement:1'),
  'a part of nothing': (b) => (b.statements[0].partOf = 'statement:9'),
  'a statement its own condition': (b) =>
    (b.statements[0].conditional = { antecedent: 'statement:1', consequent: 'statement:2' }),
  'a relation to itself': (b) =>
    (b.statementRelations = [{ from: 'statement:1', type: 'SUPPORTS', to: 'statement:1' }]),
  'unknown relation': (b) =>
    (b.statementRelations = [{ from: 'statement:1', type: 'DENIES', to: 'statement:2' }]),
  'unknown quotation': (b) => (b.statements[0].quotation = 'u1'),
  'unknown quantity': (b) => (b.statements[0].quantities = ['q1']),
  'one bound': (b) =>
    (b.quantities = [{ id: 'q1', span: { start: 42, end: 45 }, kind: 'ORDINAL', lowerBound: 4 }]),
  'bounds the wrong way': (b) =>
    (b.quantities = [
      { id: 'q1', span: { start: 42, end: 45 }, kind: 'ORDINAL', lowerBound: 4, upperBound: 3 },
    ]),
  'a day that does not exist': (b) => (b.article.publishedAt = '2025-02-30'),
  'a date in words': (b) => (b.article.publishedAt = { edtf: 'yesterday' }),
  'a number for a date': (b) => (b.article.publishedAt = 2025),
  'ends before it begins': (b) =>
    (b.people[0].roles = [
      { title: 'Colonel', at: 'unit:4-mountain', from: '2025-05', to: '2025-04' },
    ]),
  'inclusive end': (b) => (b.statements[0].spans = [{ start: 85, end: 107 }]),
  'counted in UTF-16 units': (b) => {
    b.article.text = `😀${b.article.text}`;
    b.statements[0].spans = [{ start: 87, end: 110 }];
    b.statements[1].spans = [{ start: 39, end: 83 }];
  },
  'counted in bytes': (b) => {
    b.article.text = `é${b.article.text}`;
    b.statements[0].spans = [{ start: 87, end: 110 }];
    b.statements[1].spans = [{ start: 39, end: 83 }];
  },
  'span elsewhere': (b) => (b.statements[0].spans = [{ start: 0, end: 12 }]),
  'span past the end': (b) => (b.statements[0].spans = [{ start: 85, end: 9999 }]),
  'span backwards': (b) => (b.statements[0].spans = [{ start: 108, end: 85 }]),
  'negative span': (b) => (b.statements[0].spans = [{ start: -1, end: 5 }]),
  'half a span': (b) => (b.statements[0].spans = [{ start: 85.5, end: 108 }]),
  'mention of other words': (b) =>
    (b.people[0].mentions = [{ start: 8, end: 16, text: 'Ana Ruis' }]),
  'words not there': (b) =>
    Object.assign(b.statements[0], { text: 'We hold the bridge', spans: null }),
  'words there twice': (b) => {
    b.article.text += ' Norde';
    Object.assign(b.statements[0], { text: 'Norde', spans: null });
  },
  'form and content at once': (b) => {
    b.article.publishedAt = '2025-13';
    b.people[0].nmae = 'x';
    b.statements[0].saidBy = 'person:nobody-known';
  },
  'curation beside an article': (b) => (b.curation = [RETRACTION]),
  'curation of nothing in the store': (b) => curation(b, RETRACTION),
  'curation of nothing': (b) => curation(b),
  'curation without who and why': (b) => curation(b, { ...RETRACTION, by: ' ', why: null }),
  'unknown kind of change': (b) => curation(b, { ...RETRACTION, kind: 'DELETE' }),
  'id of another kind for a change': (b) => curation(b, { ...RETRACTION, id: 'person:ruiz' }),
  'a change twice': (b) => curation(b, RETRACTION, { ...RETRACTION, why: 'again' }),
  'a day for an instant': (b) => curation(b, { ...RETRACTION, at: '2026-01-31' }),
  'an instant that does not exist': (b) =>
    curation(b, { ...RETRACTION, at: '2026-02-30T12:00:00.000Z' }),
  'a retraction with a verdict': (b) => curation(b, { ...RETRACTION, verdict: 'POSITIVE' }),
  'a relation without an end': (b) =>
    curation(b, { ...RETRACTION, kind: 'RELATE', subject: null, from: 'statement:x:1-2' }),
  'a judgement on one entity': (b) =>
    curation(b, {
      ...{ ...RETRACTION, kind: 'JUDGE_SAME', subject: null, verdict: 'UNSURE' },
      ...{ from: 'person:ruiz', to: 'person:ruiz' },
    }),
  'an assessment in no scheme': (b) => curation(b, assessment('G7')),
  'an assessment in other letters': (b) => curation(b, assessment('b2')),
  'an undoing of nothing known': (b) => curation(b, RETRACTION, undoing('change:2', 'change:9')),
  'an undoing of itself': (b) => curation(b, undoing('change:2', 'change:2')),
  'undoings in a circle': (b) =>
    curation(b, undoing('change:2', 'change:3'), undoing('change:3', 'change:2')),
  'curation that is too long': (b) => curation(b, { ...RETRACTION, why: 'x'.repeat(5_001) }),
  'a lone surrogate in a reason': (b) => curation(b, { ...RETRACTION, why: '\ud800' }),
  'id too long': (b) => (b.people[0].id = `person:${'y'.repeat(9_000)}`),
  'local id too long': (b) => (b.statements[0].id = 's'.repeat(401)),
  'name too long': (b) => (b.people[0].name = 'n'.repeat(1_001)),
  'headline too long': (b) => (b.article.headline = '𝒳'.repeat(1_001)),
  'name too long for an index': (b) => (b.people[0].name = '\ufdfa'.repeat(800)),
  'name that turns the words around': (b) => (b.people[0].name = '\u202eAna\u202c'),
  'isolate in an alias': (b) => (b.people[0].names = [{ value: 'A\u2067na' }]),
  'line break in a headline': (b) => (b.article.headline = 'Two\nlines'),
  'NUL in a name': (b) => (b.people[0].name = 'Ana\u0000'),
  'ESC in a title': (b) =>
    (b.people[0].roles = [{ title: '\u001b[31mColonel', at: 'unit:4-mountain' }]),
  'C1 control in a designation': (b) => (b.units[0].designation = '4\u0085'),
  'noncharacter in a name': (b) => (b.places[0].name = 'No\u{1ffff}rde'),
  'noncharacter in a label': (b) => (b.events = [{ id: 'e1', label: '\ufdd0' }]),
  'escape in a reason': (b) => curation(b, { ...RETRACTION, why: 'mis\u001bread' }),
  'address of a script': (b) => (b.article.url = 'javascript:alert(1)'),
  'address of nothing': (b) => (b.article.url = 'not a url'),
  'parts that overlap': (b) => {
    b.article.text = `We hold and win. ${b.article.text}`;
    b.statements = [
      {
        id: 's1',
        saidBy: 'person:ruiz',
        text: 'We hold hold and',
        spans: [
          { start: 0, end: 7 },
          { start: 3, end: 11 },
        ],
      },
    ];
  },
  'parts in another order': (b) => {
    b.article.text = `"We hold," Ana said, "and win." ${b.article.text}`;
    b.statements = [
      {
        id: 's1',
        saidBy: 'person:ruiz',
        text: 'and win. We hold,',
        spans: [
          { start: 22, end: 30 },
          { start: 1, end: 9 },
        ],
      },
    ];
  },
  'parts of a quotation in another order': (b) =>
    (b.quotations = [
      {
        id: 'u1',
        complete: true,
        spans: [
          { start: 20, end: 30 },
          { start: 0, end: 9 },
        ],
      },
    ]),
  'text file in a mutation or beside a text': (b) => (b.article.textFile = 'x.txt'),
};

const text = (value: string) => new TextEncoder().encode(value);
const inside = (damage: (json: string) => string) => text(damage(MINIMAL));

const syntax: Readonly<Record<string, readonly [string, Uint8Array]>> = {
  'empty file': ['json', text('')],
  'not UTF-8': ['json', Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d)],
  'UTF-16': ['json', Uint8Array.from(Buffer.from('\ufeff{}', 'utf16le'))],
  'duplicate key': [
    'json',
    inside((json) => json.replace('"headline":', '"lang": "en", "lang": "uk", "headline":')),
  ],
  'cut off': ['json', inside((json) => json.slice(0, 300))],
  'no comma': ['json', text('{"article": {} "people": []}')],
  'comma at the end': ['json', text('{"people": [1, 2,]}')],
  'single quotes': ['json', text("{'people': []}")],
  'comment in JSON': ['json', text('{"people": [] // none\n}')],
  'bad escape': ['json', text('{"people": "\\x"}')],
  'line break in a text': ['json', text('{"people": "a\nb"}')],
  'not a number': ['json', text('{"people": NaN}')],
  'number too large': ['json', text('{"people": 1e999}')],
  'something after the end': ['json', text('{} {}')],
  'a hundred brackets': ['json', text('['.repeat(100))],
  'a million values': ['json', text(`{"people": [${'0,'.repeat(1_500_000)}0]}`)],
  'a thousand properties': [
    'json',
    text(`{${Array.from({ length: 1_001 }, (_, n) => `"k${n}": 0`)}}`),
  ],
  'a file too large': ['json', text(`{"a": "${' '.repeat(16 * 1024 * 1024)}"}`)],
  'a list at the top': ['json', text('[]')],
  'YAML numbers for names': [
    'yaml',
    text(
      'article: {id: "article:v", headline: 0123, text: a}\npeople:\n  - {id: "person:a", name: 1.10}\n  - {id: "person:b", name: 007}\n',
    ),
  ],
  'a number for a name as JSON has it': [
    'json',
    inside((json) => json.replace(/"headline": "[^"]*"/, '"headline": 1.10')),
  ],
  'YAML alias': ['yaml', text('article: &a {id: x}\npeople: *a\n')],
  'YAML tag': ['yaml', text('article: !!js/function "x"\n')],
  'YAML merge key': ['yaml', text('article: {<<: {id: x}}\n')],
  'YAML duplicate key': ['yaml', text('people: []\npeople: []\n')],
  'YAML tab': ['yaml', text('article:\n\tid: x\n')],
  'two YAML documents': ['yaml', text('people: []\n---\npeople: []\n')],
  'YAML too large': ['yaml', text(`notes: ${'x'.repeat(512 * 1024)}\n`)],
  'YAML of many signs': ['yaml', text(`notes: [${':,'.repeat(250_000)}0]\n`)],
  'YAML of many short lines': ['yaml', text(`notes:\n${'- a\n'.repeat(125_000)}`)],
  'YAML of many anchors': ['yaml', text(`notes: [${'&a 0,'.repeat(20_000)}0]\n`)],
  'YAML of many properties': [
    'yaml',
    text(`notes:\n${Array.from({ length: 15_000 }, (_, n) => ` k${n}: 0\n`).join('')}`),
  ],
  'deep YAML': ['yaml', text('['.repeat(100_000))],
};

export const badCases: readonly BadCase[] = [
  ...Object.entries(content).map(([name, damage]) => {
    const bundle = JSON.parse(MINIMAL);
    damage(bundle);
    return badCase(name, false, 'json', text(JSON.stringify(bundle)));
  }),
  ...Object.entries(syntax).map(([name, [format, bytes]]) => badCase(name, true, format, bytes)),
];

function badCase(name: string, isSyntax: boolean, format: string, bytes: Uint8Array): BadCase {
  const file = `${name.replaceAll(/[^A-Za-z0-9]+/g, '-')}.${format}`;
  return { name, syntax: isSyntax, file, bytes };
}
