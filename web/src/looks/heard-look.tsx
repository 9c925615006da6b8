import { isNamed } from '../api/fragments.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { EMPTY, filterOf } from '../explorer/view.js';
import { lazy } from '../lazy.js';
import { shownName } from '../model/shown-name.js';
import type { Look } from './look.js';

const WhoIsHeard = lazy(() => import('../panels/heard.js').then(({ WhoIsHeard }) => WhoIsHeard));

function HeardLook({ explorer }: { readonly explorer: Explorer }) {
  const { view, names, languages, statements, card, go, select, read } = explorer;
  return (
    <WhoIsHeard
      scope={statements.scope}
      filters={[...filterOf({ ...view, voices: [] }), ...statements.picks]}
      voices={view.voices}
      voiceFilter={filterOf({ ...EMPTY, voices: view.voices })}
      named={names}
      name={view.sel && isNamed(card.selected) ? shownName(card.selected, languages) : null}
      by={view.by}
      about={view.about}
      onVoices={(voices) => go({ voices })}
      onPick={(by, about) => go({ by, about })}
      onSelect={select}
      onRead={read}
      onAll={() => go({ look: 'words' })}
    />
  );
}

/** Whose voices are heard, and for whom they speak. */
export const HEARD: Look = {
  name: 'heard',
  label: 'Who is heard',
  showsSelection: true,
  Shown: HeardLook,
};
