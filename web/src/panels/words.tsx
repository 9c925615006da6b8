import type { NodeRef, Statement } from '../api/fragments.js';
import type { Row } from '../api/page-operations.js';
import { hovers } from '../hover.js';
import { dayInWords } from '../model/date-in-words.js';
import { actBefore, howSaid, KIND_WORDS, RELATION_WORDS } from '../model/plain-words.js';
import { shownName } from '../model/shown-name.js';
import { voiceOf } from '../model/voices.js';
import './words.css';

/** Which statements are chosen, and what chooses one or no longer. */
export interface Choice {
  readonly chosen: ReadonlyMap<string, Row>;
  readonly onChoose: (rows: readonly Row[], isChosen: boolean) => void;
}

/** Statements with their source, subjects and article; each opens the article at its exact words. */
export function Words(props: {
  readonly statements: readonly Row[];
  readonly languages: readonly string[];
  readonly at: string | null;
  readonly onRead: (statement: Statement) => void;
  readonly onSelect: (node: NodeRef) => void;
  /** Where statements can be chosen, to be copied. */
  readonly choice?: Choice;
}) {
  const { statements, languages, at, onRead, onSelect, choice } = props;
  return (
    <ol class="words">
      {statements.map((statement) => (
        <li
          key={statement.id}
          class={`word voice-${voiceOf(statement.sourceKind)}`}
          {...hovers([statement.id])}
        >
          <Origin statement={statement} choice={choice} />
          <p class="who">
            <Speakers statement={statement} languages={languages} onSelect={onSelect} />
          </p>
          <button
            type="button"
            class="quote"
            aria-current={statement.id === at}
            onClick={() => onRead(statement)}
          >
            {actBefore(statement)}
            {statement.kind === 'DIRECT_QUOTE' ? `“${statement.text}”` : statement.text}
          </button>
          <p class="of">
            {statement.about.edges.map(({ node, relation, implied, role }) => (
              <button
                key={node.id + role}
                type="button"
                class="chip"
                title={implied ? 'meant, though not in the words' : undefined}
                onClick={() => onSelect(node)}
              >
                {relation && <i>{RELATION_WORDS[relation]} </i>}
                {shownName(node, languages)}
              </button>
            ))}
          </p>
          <p class="how">
            {KIND_WORDS[statement.kind]}, {howSaid(statement)}
            {statement.antecedent && ', a conditional'}
            {statement.hedges.length > 0 &&
              `, hedged: ${statement.hedges.map(({ text }) => `“${text}”`).join(', ')}`}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The date, outlet and headline of its article. */
function Origin({
  statement,
  choice,
}: {
  readonly statement: Row;
  readonly choice: Choice | undefined;
}) {
  const { article } = statement;
  const origin = [
    article.publishedAt ? dayInWords(article.publishedAt.edtf) : 'no date',
    article.publisher?.name,
    article.headline,
  ].filter(Boolean);
  const text = origin.join(' · ');
  if (!choice) return <p class="origin">{text}</p>;
  return (
    <label class="origin">
      <input
        type="checkbox"
        aria-label={`Choose: ${statement.text}`}
        checked={choice.chosen.has(statement.id)}
        onChange={(event) => choice.onChoose([statement], event.currentTarget.checked)}
      />
      {text}
    </label>
  );
}

function Speakers(props: {
  readonly statement: Statement;
  readonly languages: readonly string[];
  readonly onSelect: (node: NodeRef) => void;
}) {
  const { statement, languages, onSelect } = props;
  if (statement.saidBy.length === 0) return <span>Nobody is named as the source</span>;
  return (
    <>
      {statement.saidBy.map(({ source, roleAsStated, affiliationAsStated }) => (
        <span key={source.id}>
          <button type="button" class="link" onClick={() => onSelect(source)}>
            {source.__typename === 'Article' ? 'The article itself' : shownName(source, languages)}
          </button>
          {roleAsStated && `, ${roleAsStated}`}
          {affiliationAsStated && ` (${affiliationAsStated.name})`}
        </span>
      ))}
      {statement.relayedBy.length > 0 &&
        ` by way of ${statement.relayedBy.map(({ source }) => source.name).join(', ')}`}
    </>
  );
}
