import type { Explorer } from './explorer-page.js';

const TEXTS = ['drones', 'columns', 'buses', 'trains'];
const KINDS = ['DIRECT_QUOTE', 'PARAPHRASE'];
const CERTAINTIES = ['CT_PLUS', 'PR_PLUS', null];
const ACTS = ['ASSERTS', 'ASSERTS', 'DENIES'];

/** Statements of one article. */
export const EACH = 200;

/**
 * Articles with 200 statements each, of 20 people in 10 towns of a region, from two outlets, one month after the other;
 * a quarter says "drones", a third of them is not judged.
 */
export async function importMany(explorer: Explorer, articles: number): Promise<void> {
  for (let article = 1; article <= articles; article += 1) {
    const numbers = Array.from({ length: EACH }, (_, index) => article * 1_000 + index);
    const textOf = (n: number) => `Then ${TEXTS[n % TEXTS.length]} passed at ${n}.`;
    const bundle = {
      article: {
        id: `article:many-${article}`,
        headline: `Report ${article}`,
        text: numbers.map(textOf).join(' '),
        url: `https://news.example/${article}`,
        publishedAt: `2024-${String(article).padStart(2, '0')}-15`,
        publisher: `org:outlet-${article % 2}`,
      },
      organizations: [{ id: `org:outlet-${article % 2}`, name: `Outlet ${article % 2}` }],
      people: Array.from({ length: 20 }, (_, n) => ({ id: `person:w${n}`, name: `Witness ${n}` })),
      places: [
        { id: 'place:many', name: 'Many region', placeType: 'ADM1' },
        ...Array.from({ length: 10 }, (_, n) => ({
          id: `place:many-${n}`,
          name: `Town ${n}`,
          placeType: 'CITY',
        })),
      ],
      statements: numbers.map((n) => ({
        id: `s${n}`,
        text: textOf(n),
        kind: KINDS[n % 2],
        act: ACTS[n % 3],
        ...(CERTAINTIES[n % 3] && { certainty: CERTAINTIES[n % 3] }),
        saidBy: [{ source: `person:w${n % 20}`, roleAsStated: 'a driver; "=here"' }],
        about: [{ entity: `place:many-${n % 10}`, role: 'LOCATION', relation: 'NEAR' }],
      })),
    };
    await explorer.ask('mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }', {
      bundle,
    });
  }
}
