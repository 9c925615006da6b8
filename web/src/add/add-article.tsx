import { useMemo, useState } from 'preact/hooks';
import { ArticleForm } from './article-form.js';
import { BLANK, type Draft, type DraftSpan, type DraftStatement, startOf } from './draft.js';
import { DraftText } from './draft-text.js';
import { KeptStatements } from './kept-statements.js';
import { StatementForm } from './statement-form.js';
import type { Proposal } from './suggest.js';
import { TrialNote } from './trial-note.js';
import { useProposals } from './use-proposals.js';
import { useTrial } from './use-trial.js';
import './add-article.css';

const EMPTY: Draft = { headline: '', published: '', text: '', statements: [] };

/** What the form is open for. */
interface Editing {
  readonly start: DraftStatement;
  readonly proposal?: Proposal;
  /** The kept statement that is changed. */
  readonly kept?: DraftStatement;
}

/** Paste, select, say who and about whom, look at the bundle, try it, import it. */
export function AddArticle({ onDone }: { readonly onDone: (article: string) => void }) {
  const [draft, setDraft] = useState(EMPTY);
  const [isMarking, setMarking] = useState(false);
  const found = useProposals(isMarking ? draft.text : null, draft);
  const trial = useTrial(draft, found.id, onDone);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [selection, setSelection] = useState<DraftSpan | null>(null);
  const points = useMemo(() => Array.from(draft.text), [draft.text]);
  const edit = (start: DraftStatement, from: Omit<Editing, 'start'> = {}) => {
    setSelection(null);
    setEditing({ start, ...from });
  };
  const without = (statement: DraftStatement | undefined) =>
    draft.statements.filter((one) => one !== statement);
  const keep = (statements: readonly DraftStatement[]) =>
    setDraft({ ...draft, statements: statements.toSorted((a, b) => startOf(a) - startOf(b)) });

  if (!isMarking) {
    return <ArticleForm draft={draft} onChange={setDraft} onDone={() => setMarking(true)} />;
  }
  return (
    <section class="add" aria-label="Add an article">
      <Marked draft={draft} onBack={() => setMarking(false)} />
      <DraftText
        points={points}
        kept={draft.statements}
        proposed={found.proposals}
        onSelect={(span) => (editing ? setSelection(span) : edit(blankOf(span, points)))}
      />
      {found.error && <p class="error">{found.error}</p>}
      {!editing && <Proposals points={points} proposals={found.proposals} onEdit={edit} />}
      {editing && (
        <StatementForm
          key={startOf(editing.start)}
          points={points}
          article={found.id}
          start={editing.start}
          proposed={editing.proposal?.why ?? null}
          selection={selection}
          onKeep={(statement) => {
            keep([...without(editing.kept), statement]);
            setEditing(null);
          }}
          onDrop={() => {
            if (editing.proposal) found.drop(editing.proposal);
            setEditing(null);
          }}
        />
      )}
      <KeptStatements
        points={points}
        statements={draft.statements}
        mistakesOf={trial.mistakesOf}
        onChange={(kept) => edit(kept, { kept })}
        onTakeOut={(statement) => keep(without(statement))}
      />
      <TrialNote trial={trial} isEmpty={draft.statements.length === 0} />
    </section>
  );
}

/** A statement of selected words: a quotation when it stands in quotation marks. */
function blankOf(span: DraftSpan, points: readonly string[]): DraftStatement {
  const isQuoted = /["“]/.test(points[span.start - 1] ?? '');
  return { ...BLANK, spans: [span], kind: isQuoted ? 'DIRECT_QUOTE' : 'PARAPHRASE' };
}

function Marked({ draft, onBack }: { readonly draft: Draft; readonly onBack: () => void }) {
  return (
    <>
      <h2 dir="auto">
        {draft.headline}{' '}
        <button type="button" class="small" onClick={onBack} disabled={draft.statements.length > 0}>
          change the article
        </button>
      </h2>
      <p class="soft small">
        Select words in the text to make them a statement. Dotted stretches are proposals.
      </p>
    </>
  );
}

function Proposals(props: {
  readonly points: readonly string[];
  readonly proposals: readonly Proposal[];
  readonly onEdit: (start: DraftStatement, from?: Omit<Editing, 'start'>) => void;
}) {
  const { points, proposals, onEdit } = props;
  return (
    <p class="actions">
      <button type="button" onClick={() => onEdit(BLANK)}>
        Write a statement
      </button>
      {proposals.map((proposal) => (
        <button
          key={startOf(proposal)}
          type="button"
          class="proposal-button"
          onClick={() => onEdit(proposal, { proposal })}
        >
          Proposal: {proposal.speaker?.name ?? 'nobody named'}, “
          {points.slice(startOf(proposal), startOf(proposal) + 40).join('')}…”
        </button>
      ))}
    </p>
  );
}
