import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ArticleFields, firstToMend } from './article-fields.js';
import { blankOf } from './blank-of.js';
import type { Layer } from './cut-draft.js';
import type { Editing } from './draft.js';
import { BLANK, type DraftSpan, type DraftStatement, startOf, wordsOf } from './draft.js';
import { DraftText, TEXT_ID } from './draft-text.js';
import { KeptStatements } from './kept-statements.js';
import { fieldWords, type PlacedMistake } from './mistake-places.js';
import { Recorded } from './recorded.js';
import { StatementForm } from './statement-form.js';
import type { Proposal } from './suggest.js';
import { TrialNote } from './trial-note.js';
import { placedOf, typedOf } from './typed.js';
import type { DraftWork } from './use-draft.js';
import { useProposals } from './use-proposals.js';
import { type useRecorded, whoSays } from './use-recorded.js';
import { useStatement } from './use-statement.js';
import { useTrial } from './use-trial.js';

/** The text and, beside it, the statement that is marked in it and what is kept. */
export function Marking(props: {
  readonly work: DraftWork;
  readonly recorded: ReturnType<typeof useRecorded>;
  readonly onDone: (article: string) => void;
}) {
  const { work, recorded, onDone } = props;
  const { draft, key, change } = work;
  const { statements, editing } = draft;
  const points = useMemo(() => Array.from(draft.text), [draft.text]);
  const found = useProposals(draft, key);
  const trial = useTrial(draft, key, (article) => {
    work.done();
    onDone(article);
  });
  const focus = useFocus(editing ? 'speakers' : TEXT_ID);
  const { fields, edit, keep, drop, onSelect } = useEditing(work, points, trial.mistakes, focus);
  const layers = useLayers(draft, found.proposals, recorded);
  const first = firstToMend(draft);
  return (
    <div class="marking">
      <DraftText
        points={points}
        lang={draft.lang}
        layers={layers}
        near={editing ? (placedOf(editing.typed)[0] ?? null) : null}
        becomes={fields ? `Use as: ${fieldWords(fields.used())}` : 'Make it a statement'}
        onSelect={onSelect}
        onLeave={() => focus(fields?.used() ?? 'write')}
      />
      <div class="form-side">
        <OpenedWhen isNeeded={first !== null || trial.mistakes.some(isOfArticle)}>
          <summary>The article: headline, date, address, language, outlet</summary>
          <ArticleFields draft={draft} mistakes={trial.mistakes} onChange={change} />
        </OpenedWhen>
        {found.error && <p class="error">{found.error}</p>}
        {fields ? (
          <StatementForm fields={fields} onKeep={keep} onDrop={drop} />
        ) : (
          <Proposals points={points} proposals={found.proposals} onEdit={edit} />
        )}
        <KeptStatements
          points={points}
          statements={statements}
          mistakes={trial.mistakes}
          onChange={(kept, field) => edit(kept, { kept: kept.key }, field ?? 'words 0')}
          onTakeOut={(statement) =>
            change({ statements: statements.filter((one) => one !== statement) })
          }
        />
        <Recorded recorded={recorded} />
        <TrialNote
          trial={trial}
          draft={draft}
          first={first?.words ?? null}
          onFirst={() => first && focus(first.field)}
        />
      </div>
    </div>
  );
}

/** The statement that is edited, and how one comes to be edited, kept or dropped. */
function useEditing(
  { draft, change }: DraftWork,
  points: readonly string[],
  mistakes: readonly PlacedMistake[],
  focus: (to: string) => void,
) {
  const { statements, editing } = draft;
  const index = statements.findIndex(({ key }) => key === editing?.kept);
  const fields = useStatement({
    ...{ points, editing },
    mistakesAt: (field) =>
      mistakes
        .filter((one) => one.statement !== null && one.statement === index && one.field === field)
        .map(({ words }) => words),
    onEditing: (next, by) => change({ editing: next }, by),
    onMark: () => focus(TEXT_ID),
  });
  const edit = (start: DraftStatement, from: Partial<Editing> = {}, field = 'speakers') => {
    change({ editing: { typed: typedOf(start), proposal: null, kept: null, ...from }, typing: {} });
    focus(field);
  };
  const leave = (part: Partial<DraftWork['draft']>) => {
    change({ ...part, editing: null, typing: {} });
    focus(TEXT_ID);
  };
  return {
    ...{ fields, edit },
    keep(statement: DraftStatement): void {
      const others = statements.filter(({ key }) => key !== editing?.kept);
      const key = editing?.kept ?? Math.max(0, ...statements.map(({ key }) => key)) + 1;
      const all = [...others, { ...statement, key }];
      leave({ statements: all.toSorted((a, b) => startOf(a) - startOf(b)) });
    },
    drop: () =>
      leave(editing?.proposal ? { dropped: [...draft.dropped, editing.proposal.start] } : {}),
    /** Makes selected words a statement, or gives them to the field that was used last. */
    onSelect(span: DraftSpan): void {
      if (!fields) edit(blankOf(span, points));
      else {
        fields.take(span);
        focus(fields.used());
      }
    },
  };
}

function isOfArticle({ statement }: PlacedMistake): boolean {
  return statement === null;
}

/** Details that open when something in them must be seen, and never close by themselves. */
function OpenedWhen(props: { readonly isNeeded: boolean; readonly children: ComponentChildren }) {
  const { isNeeded, children } = props;
  const details = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    if (isNeeded && details.current) details.current.open = true;
  }, [isNeeded]);
  return <details ref={details}>{children}</details>;
}

/** Moves the keyboard once the page shows what it is to go to: an element by its id or the name of its field. */
function useFocus(first: string): (to: string) => void {
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    // What is nowhere, as after a reload, goes to the work.
    if (document.activeElement === document.body) wanted.current = first;
  }, []);
  const [, drawAgain] = useState(0);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const name = CSS.escape(wanted.current);
    wanted.current = null;
    document.querySelector<HTMLElement>(`.add [data-field="${name}"], .add #${name}`)?.focus();
  });
  return (to) => {
    wanted.current = to;
    drawAgain((before) => before + 1);
  };
}

function useLayers(
  { statements, editing }: DraftWork['draft'],
  proposals: readonly Proposal[],
  recorded: ReturnType<typeof useRecorded>,
): readonly Layer[] {
  return useMemo(
    () => [
      {
        name: 'recorded',
        marked: recorded.statements.map((one) => ({
          spans: one.spans,
          title: `Recorded already: ${whoSays(one)}`,
        })),
      },
      { name: 'proposed', marked: proposals.map(({ spans }) => ({ spans, title: 'A proposal' })) },
      { name: 'kept', marked: statements.map(({ spans }) => ({ spans, title: 'Kept' })) },
      {
        name: 'current',
        marked: editing ? [{ spans: placedOf(editing.typed), title: 'The open statement' }] : [],
      },
    ],
    [recorded.known, proposals, statements, editing?.typed.spans],
  );
}

function Proposals(props: {
  readonly points: readonly string[];
  readonly proposals: readonly Proposal[];
  readonly onEdit: (start: DraftStatement, from?: Partial<Editing>, field?: string) => void;
}) {
  const { points, proposals, onEdit } = props;
  return (
    <p class="actions">
      <button type="button" data-field="write" onClick={() => onEdit(BLANK, {}, 'words 0')}>
        Write a statement
      </button>
      {proposals.map((proposal) => (
        <button
          key={startOf(proposal)}
          type="button"
          class="proposal-button"
          onClick={() => {
            const { why, ...start } = proposal;
            onEdit(start, { proposal: { start: startOf(proposal), why } }, 'words 0');
          }}
        >
          Proposal: {proposal.speakers[0]?.entity.name ?? 'nobody named'}, “
          {Array.from(wordsOf(points, proposal.spans)).slice(0, 40).join('')}…”
        </button>
      ))}
    </p>
  );
}
