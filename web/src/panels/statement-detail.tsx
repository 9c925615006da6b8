import type { ComponentChildren } from 'preact';
import type { NodeRef, Statement } from '../api/fragments.js';
import { dateInWords } from '../model/date-in-words.js';
import { actBefore, howSaid, textInWords } from '../model/plain-words.js';
import { shownName } from '../model/shown-name.js';
import { voiceOf } from '../model/voices.js';
import './statement-detail.css';

/** Everything that is known of one statement. */
export function StatementDetail(props: {
  readonly statement: Statement;
  readonly languages: readonly string[];
  readonly onAt: (id: string | null) => void;
  readonly onSelect: (node: NodeRef) => void;
}) {
  const { statement, onAt } = props;
  const { text, sourceKind, cue, hedges, saidAt, candidateSources } = statement;
  return (
    <aside class={`detail voice-${voiceOf(sourceKind)}`} aria-label="Statement">
      <blockquote dir="auto">
        {actBefore(statement)}
        {text}
      </blockquote>
      <dl>
        <Row name="Said by">
          <SaidBy {...props} />
        </Row>
        {cue && (
          <Row name="Cue">
            <span class="cue">{cue.text}</span>
          </Row>
        )}
        <Row name="How sure">
          {howSaid(statement)}
          {hedges.map((hedge) => (
            <span key={hedge.start}>
              , <span class="hedge">{hedge.text}</span>
            </span>
          ))}
        </Row>
        <Conditional statement={statement} onAt={onAt} />
        {saidAt && <Row name="Said at">{saidAt.text ?? dateInWords(saidAt.edtf)}</Row>}
        {candidateSources.length > 0 && (
          <Row name="Perhaps from">
            {candidateSources
              .map(({ source, reason }) => `${source.name}: ${textInWords(reason)}`)
              .join('; ')}
          </Row>
        )}
      </dl>
    </aside>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function SaidBy(props: {
  readonly statement: Statement;
  readonly languages: readonly string[];
  readonly onSelect: (node: NodeRef) => void;
}) {
  const { statement, languages, onSelect } = props;
  return (
    <>
      {statement.saidBy.length === 0 && 'nobody named'}
      {statement.saidBy.map(({ source, roleAsStated, basis }) => (
        <span key={source.id}>
          <button type="button" class="link" onClick={() => onSelect(source)}>
            {source.__typename === 'Article' ? 'the article itself' : shownName(source, languages)}
          </button>
          {roleAsStated && `, ${roleAsStated}`}
          {basis !== 'STATED' && ` (${basis.toLowerCase()})`}{' '}
        </span>
      ))}
    </>
  );
}

/** The parts of a conditional, or what a statement is a part of. */
function Conditional(props: {
  readonly statement: Statement;
  readonly onAt: (id: string | null) => void;
}) {
  const { statement, onAt } = props;
  const { antecedent, consequent, partOf, hypothetical } = statement;
  const parts = [['If', antecedent] as const, ['Then', consequent] as const];
  return (
    <>
      {parts.map(
        ([name, part]) =>
          part && (
            <Row key={name} name={name}>
              <button type="button" class="link supposed" onClick={() => onAt(part.id)}>
                {part.text}
              </button>
            </Row>
          ),
      )}
      {partOf && (
        <Row name="Part of">
          <button type="button" class="link" onClick={() => onAt(partOf.id)}>
            a conditional: {hypothetical ? 'supposed, not asserted' : 'asserted'}
          </button>
        </Row>
      )}
    </>
  );
}
