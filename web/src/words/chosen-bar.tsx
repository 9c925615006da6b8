import { useState } from 'preact/hooks';
import type { Row } from '../api/page-operations.js';
import type { Choice } from '../panels/words.js';
import { citationOf } from './citation.js';

/** Chooses a whole page, and copies what is chosen as citations. */
export function ChosenBar(props: { readonly choice: Choice; readonly listed: readonly Row[] }) {
  const { choice, listed } = props;
  const { chosen, onChoose } = choice;
  const [note, setNote] = useState('');
  const rows = [...chosen.values()];
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(rows.map(citationOf).join('\n\n'));
      setNote(`${rows.length.toLocaleString()} copied, each with its source and article.`);
    } catch {
      setNote('The browser does not let this page copy. Export them instead, under Share.');
    }
  }
  return (
    <div class="chosen">
      {listed.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={listed.every(({ id }) => chosen.has(id))}
            onChange={(event) => onChoose(listed, event.currentTarget.checked)}
          />
          all on this page
        </label>
      )}
      {rows.length > 0 && (
        <>
          <button type="button" onClick={copy}>
            Copy {rows.length.toLocaleString()} with citation
          </button>
          <button
            type="button"
            onClick={() => {
              onChoose(rows, false);
              setNote('');
            }}
          >
            Choose none
          </button>
        </>
      )}
      <span role="status" class="small soft">
        {note}
      </span>
    </div>
  );
}
