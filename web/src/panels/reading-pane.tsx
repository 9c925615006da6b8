import { useEffect, useMemo, useRef } from 'preact/hooks';
import { ask } from '../api/ask.js';
import type { NodeRef, Statement } from '../api/fragments.js';
import type { ResultOf } from '../api/graphql.js';
import { ARTICLE } from '../api/operations.js';
import { hovers } from '../hover.js';
import { rangeOf } from '../model/at.js';
import { dateInWords } from '../model/date-in-words.js';
import { cutText, type Segment } from '../model/marks.js';
import { howSaid, KIND_WORDS } from '../model/plain-words.js';
import { VOICES, voiceOf } from '../model/voices.js';
import { useLoad } from '../use-load.js';
import { StatementDetail } from './statement-detail.js';
import './reading-pane.css';

const MOST_BARS = 3;

/** An article's text with every statement marked at its exact characters. */
export function ReadingPane(props: {
  readonly id: string;
  readonly at: string | null;
  readonly languages: readonly string[];
  readonly onAt: (id: string | null) => void;
  readonly onSelect: (node: NodeRef) => void;
  readonly onClose: () => void;
}) {
  const { id, languages, onAt, onSelect, onClose } = props;
  const pane = useRef<HTMLElement>(null);
  const variables = { id, lang: languages, named: languages.length > 0 };
  const { value, error } = useLoad(JSON.stringify(variables), (signal) =>
    ask(ARTICLE, variables, signal),
  );
  const article = value?.article;
  const at = shownAt(props.at, article?.statements.nodes ?? []);
  const segments = useMemo(
    () => (article ? cutText(article.text, article.statements.nodes, rangeOf(at)) : []),
    [article, rangeOf(at) ? at : null],
  );
  useEffect(() => {
    if (!at || !article) return;
    const mark = pane.current?.querySelector(
      rangeOf(at) ? '.evidence' : `mark[data-s~="${CSS.escape(at)}"]`,
    );
    mark?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, [at, article]);
  const chosen = article?.statements.nodes.find((statement) => statement.id === at) ?? null;
  return (
    <section class="reading" aria-label="Article" ref={pane}>
      <header>
        <h2 dir="auto">{article?.headline ?? 'Article'}</h2>
        <button type="button" class="quiet" aria-label="Close the article" onClick={onClose}>
          ×
        </button>
      </header>
      {error && <p class="error">{error}</p>}
      {value && !article && <p class="empty">There is no article with the id {id}.</p>}
      {article && (
        <>
          <Printed article={article} />
          <Legend />
          <div class="text" lang={article.lang ?? undefined} dir="auto">
            {segments.map((segment) => (
              <Marked key={segment.start} segment={segment} at={at} onAt={onAt} />
            ))}
          </div>
        </>
      )}
      {chosen && (
        <StatementDetail statement={chosen} languages={languages} onAt={onAt} onSelect={onSelect} />
      )}
    </section>
  );
}

/** The statement that an address of an earlier version names, whose id had no voice; others as they are. */
function shownAt(at: string | null, statements: readonly Statement[]): string | null {
  if (at === null || statements.some(({ id }) => id === at)) return at;
  return statements.find(({ id }) => id.startsWith(`${at}:`))?.id ?? at;
}

type Article = NonNullable<ResultOf<typeof ARTICLE>['article']>;

/** When and by whom it was published, and how many statements are in it. */
function Printed({ article }: { readonly article: Article }) {
  const { publishedAt, publisher, url, statements, asserted } = article;
  const rest = statements.totalCount - statements.nodes.length;
  return (
    <p class="meta">
      {publishedAt ? `Published ${dateInWords(publishedAt.edtf)}` : 'No date given'}
      {publisher ? `, ${publisher.name}` : ', publisher not stated'}
      {url && /^https?:\/\//i.test(url) && (
        <>
          {', '}
          <a href={url} rel="noreferrer noopener" target="_blank">
            original
          </a>
        </>
      )}
      . {asserted.totalCount.toLocaleString()} statement{asserted.totalCount === 1 ? '' : 's'}
      {rest > 0 && `, the first ${statements.nodes.length} of them marked`}.
    </p>
  );
}

function Legend() {
  return (
    <ul class="legend" aria-label="Colours by source">
      {VOICES.map(({ voice, label }) => (
        <li key={voice}>
          <span class={`swatch voice-${voice}`} /> {label}
        </li>
      ))}
      <li>
        <span class="cue">cue</span> <span class="hedge">hedge</span>
      </li>
    </ul>
  );
}

function Marked(props: {
  readonly segment: Segment;
  readonly at: string | null;
  readonly onAt: (id: string | null) => void;
}) {
  const { segment, at, onAt } = props;
  const words = [segment.cue && 'cue', segment.hedge && 'hedge', segment.evidence && 'evidence']
    .filter(Boolean)
    .join(' ');
  const [inner] = segment.statements;
  if (!inner) {
    return words ? <span class={words}>{segment.text}</span> : segment.text;
  }
  const ids = segment.statements.map(({ id }) => id);
  const bars = segment.statements.slice(0, MOST_BARS).map(({ sourceKind }) => voiceOf(sourceKind));
  const classes = [
    `voice-${voiceOf(inner.sourceKind)}`,
    `bars-${bars.length}`,
    inner.hypothetical && 'supposed',
    at !== null && ids.includes(at) && 'chosen',
    words,
  ];
  return (
    <mark
      class={classes.filter(Boolean).join(' ')}
      data-from={segment.start}
      data-to={segment.end}
      title={titleOf(inner, segment.hedge)}
      // One stop for the keyboard in each statement.
      tabIndex={inner.spans.some(({ start }) => start === segment.start) ? 0 : -1}
      onClick={() => onAt(inner.id)}
      onKeyDown={(event) => event.key === 'Enter' && onAt(inner.id)}
      {...hovers(ids)}
    >
      {segment.text}
    </mark>
  );
}

function titleOf(statement: Statement, hedge: string | null): string {
  const who = statement.saidBy.map(({ source }) => source.name).join(', ') || 'nobody named';
  const supposed = statement.hypothetical ? ', supposed, not asserted' : '';
  return `${who}: ${KIND_WORDS[statement.kind]}, ${howSaid(statement)}${supposed}${hedge ? ` (hedge: ${hedge.toLowerCase().replaceAll('_', ' ')})` : ''}`;
}
