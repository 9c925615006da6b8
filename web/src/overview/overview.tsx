import { useEffect } from 'preact/hooks';
import { ask } from '../api/ask.js';
import type { AnyOf, Document, Given } from '../api/graphql.js';
import { OVERVIEW, type Told } from '../api/overview-operations.js';
import { all } from '../api/statement-filter.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { filterOf } from '../explorer/view.js';
import { useLoad } from '../use-load.js';
import { Articles } from './articles.js';
import { below } from './below.js';
import { Links } from './claims.js';
import { InArticle } from './in-article.js';
import { Known } from './known.js';
import { LiesInside } from './lies-inside.js';
import { Postings } from './postings.js';
import { SaidAbout } from './said-about.js';
import { SpeaksFor } from './speaks-for.js';
import { StartPage } from './start-page.js';
import { WhatIsSaid } from './what-is-said.js';
import './overview.css';

/** What is selected, told in full; of nothing, where to begin. */
export function Overview({ explorer }: { readonly explorer: Explorer }) {
  const { sel } = explorer.view;
  // Another page begins at its top.
  useEffect(() => document.querySelector('.overview')?.parentElement?.scrollTo(0, 0), [sel]);
  return sel === null ? (
    <StartPage explorer={explorer} />
  ) : (
    <Page key={sel} id={sel} explorer={explorer} />
  );
}

function Page({ id, explorer }: { readonly id: string; readonly explorer: Explorer }) {
  const { value: told, error, busy } = useTold(id, explorer);
  return (
    <section class="overview" aria-label="Overview" aria-busy={busy}>
      {error && <p class="error">{error}</p>}
      {told && <Sections told={told} explorer={explorer} />}
      {explorer.card.selected?.id === id && <Known explorer={explorer} />}
    </section>
  );
}

/** Loads what is told of a node; null of what has no overview of its own. */
function useTold(id: string, { view, names }: Explorer) {
  const filter = all(...filterOf(view));
  const kind = (Object.keys(OVERVIEW) as (keyof typeof OVERVIEW)[]).find((one) =>
    id.startsWith(`${one}:`),
  );
  const variables = {
    ...{ id, filter, ...names },
    always: all(...filterOf(view, false)),
  };
  return useLoad(kind ? JSON.stringify([kind, variables]) : null, async (signal) => {
    // biome-ignore lint/suspicious/noExplicitAny: each takes some of these variables
    const document = OVERVIEW[kind ?? 'source'] as Document<{ node: Told | null }, any>;
    const { node } = await ask(document, variables as Given<typeof variables>, signal);
    return node;
  });
}

function Sections({ told, explorer }: { readonly told: Told; readonly explorer: Explorer }) {
  const {
    above,
    memberships,
    allegiances,
    positions,
    containments,
    published,
    ...rest
  }: AnyOf<Told> = told;
  const parts = { told, explorer };
  return (
    <>
      <SpeaksFor {...parts} />
      <Postings {...parts} />
      <InArticle {...parts} />
      <WhatIsSaid {...parts} />
      <SaidAbout {...parts} />
      <LiesInside {...parts} />
      <Links title="Lies in" links={containments} explorer={explorer} />
      <Links title="Under whom it is" links={above} explorer={explorer} />
      <Links
        title="Who is under it"
        links={below(rest)}
        rest={(rest.below?.totalCount ?? 0) - (rest.below?.nodes.length ?? 0)}
        explorer={explorer}
      />
      <Links title="Counted in" links={memberships} explorer={explorer} />
      <Links title="Whom it serves" links={allegiances} explorer={explorer} />
      <Links title="Where it was seen, newest last" links={positions} explorer={explorer} />
      {published && published.totalCount > 0 && (
        <section>
          <h3>
            What it published <span class="count">{published.totalCount.toLocaleString()}</span>
          </h3>
          <Articles articles={published.nodes} explorer={explorer} />
        </section>
      )}
    </>
  );
}
