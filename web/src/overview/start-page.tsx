import { ask } from '../api/ask.js';
import { isNamed, type NodeRef } from '../api/fragments.js';
import { START, type Started } from '../api/overview-operations.js';
import { all } from '../api/statement-filter.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { filterOf, type View } from '../explorer/view.js';
import { shownName } from '../model/shown-name.js';
import { useLoad } from '../use-load.js';
import { Articles } from './articles.js';
import { EmptyStore } from './empty-store.js';
import { Count, Figures } from './figures.js';
import { figureOf, WhoSpeaks } from './who-speaks.js';
import './overview.css';

/** Where to begin: what this is, three questions, how much there is, and the newest articles. */
export function StartPage({ explorer }: { readonly explorer: Explorer }) {
  const { view, names } = explorer;
  const variables = { filter: all(...filterOf(view)), ...names };
  const { value, error, busy } = useLoad(JSON.stringify(variables), (signal) =>
    ask(START, variables, signal),
  );
  return (
    <section class="overview" aria-label="Overview" aria-busy={busy}>
      {error && <p class="error">{error}</p>}
      {value && value.articles.totalCount === 0 && <EmptyStore explorer={explorer} />}
      {value && value.articles.totalCount > 0 && <Begin started={value} explorer={explorer} />}
    </section>
  );
}

interface Props {
  readonly started: Started;
  readonly explorer: Explorer;
}

function Begin({ started, explorer }: Props) {
  const { statements, articles } = started;
  return (
    <>
      <section class="wide">
        <h2>Who said what about where</h2>
        <p>
          Each statement is kept with who said it, in which words, through whom, about whom and
          where. Every name leads to its page, and every number to the exact words in the article.
        </p>
        <Questions started={started} explorer={explorer} />
        <Counts started={started} explorer={explorer} />
      </section>
      <section>
        <h3>Who speaks most</h3>
        <WhoSpeaks
          heard={statements}
          explorer={explorer}
          whole={{}}
          opens={(source) => ({ source: [source] })}
        />
      </section>
      <section>
        <h3>About whom and what</h3>
        <Figures
          explorer={explorer}
          whole={statements.totalCount}
          all={{}}
          figures={statements.subjects.map((one) =>
            figureOf(one, explorer, (about) => ({ about })),
          )}
        />
      </section>
      <section>
        <h3>Newest articles</h3>
        <Articles articles={articles.nodes} explorer={explorer} />
      </section>
    </>
  );
}

/** Three questions that this store answers, each in one click. */
function Questions({ started, explorer }: Props) {
  const { go, select, languages } = explorer;
  const { officers, statements, unnamed } = started;
  const unit = officers.facets
    .flatMap(({ node }) => (node?.__typename === 'Person' ? node.roles : []))
    .find(({ at }) => at.__typename === 'MilitaryUnit')?.at;
  const place = statements.places[0]?.node;
  const about = (node: NodeRef, question: (name: string) => string) =>
    [question(shownName(node, languages)), () => select(node)] as const;
  const questions: readonly (readonly [string, () => void])[] = [
    ...(unit && isNamed(unit) ? [about(unit, (name) => `Who speaks for ${name}?`)] : []),
    ...(place && isNamed(place) ? [about(place, (name) => `Who says what about ${name}?`)] : []),
    ...(unnamed.totalCount > 0
      ? [['What do unnamed sources say?', () => go({ voices: ['unnamed'] })] as const]
      : []),
    ['Who is heard, and how much?', () => go({ look: 'heard' })],
    ['Where is what is said?', () => go({ look: 'map' })],
  ];
  return (
    <ul class="questions" aria-label="Questions to begin with">
      {questions.slice(0, 3).map(([question, answer]) => (
        <li key={question}>
          <button type="button" onClick={answer}>
            {question}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** How much there is; each leads to where it is seen. */
function Counts({ started, explorer }: Props) {
  const {
    statements,
    all: whole,
    articles,
    people,
    organizations,
    unnamed,
    units,
    places,
  } = started;
  const rest = whole.totalCount - statements.totalCount;
  const counts: readonly (readonly [number, string, string, Partial<View>])[] = [
    [people.totalCount, 'person', 'people', { look: 'heard' }],
    [organizations.totalCount, 'organization', 'organizations', { look: 'heard' }],
    [unnamed.totalCount, 'unnamed source', 'unnamed sources', { voices: ['unnamed'] }],
    [units.totalCount, 'unit', 'units', { look: 'graph' }],
    [places.totalCount, 'place', 'places', { look: 'map' }],
  ];
  return (
    <p class="counts">
      <Count explorer={explorer} count={statements.totalCount} opens={{ look: 'words' }} />
      {rest > 0 && ` of ${whole.totalCount.toLocaleString()} `} in{' '}
      {articles.totalCount.toLocaleString()} article{articles.totalCount === 1 ? '' : 's'}, and{' '}
      {counts
        .filter(([count]) => count > 0)
        .map(([count, one, many, opens]) => (
          <button key={many} type="button" class="count-button" onClick={() => explorer.go(opens)}>
            <b>{count.toLocaleString()}</b> {count === 1 ? one : many}
          </button>
        ))}
    </p>
  );
}
