import { useEffect, useMemo, useState } from 'preact/hooks';
import { useSettings } from '../settings.js';
import { stepsOf } from './steps.js';
import { useCalled } from './use-called.js';
import { useCard } from './use-card.js';
import { useGraph } from './use-graph.js';
import { useStatements } from './use-statements.js';
import { useView } from './use-view.js';

/** Everything the page shows, from its address and settings, and what leads from one view to the next. */
export function useExplorer(looks: readonly string[]) {
  const travel = useView(looks);
  const { view } = travel;
  const [settings, changeSettings] = useSettings();
  const [picture, setPicture] = useState<{ svg(): string } | null>(null);
  useEffect(() => setPicture(null), [view.look]);
  const languages = useMemo(
    () => (settings.language ? [settings.language] : []),
    [settings.language],
  );
  const names = { lang: languages, named: languages.length > 0 };
  const statements = useStatements(view, names);
  const card = useCard(view, names);
  const nameOf = useCalled(view, names);
  const drawn = useGraph(view, statements.filters, statements.page.value?.nodes, languages);
  return {
    ...travel,
    ...stepsOf(travel, drawn),
    ...{
      settings,
      changeSettings,
      picture,
      setPicture,
      languages,
      names,
      statements,
      card,
      drawn,
      nameOf,
    },
  };
}

/** The page as its parts read it. */
export type Explorer = ReturnType<typeof useExplorer>;
