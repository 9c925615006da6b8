import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

// biome-ignore lint/suspicious/noExplicitAny: each caller gives the properties of what it loads
type AnyComponent = ComponentType<any>;

export const loadGraphPanel = () =>
  import('./graph/graph-panel.js').then(({ GraphPanel }) => GraphPanel as AnyComponent);
export const loadAddArticle = () =>
  import('./add/add-article.js').then(({ AddArticle }) => AddArticle as AnyComponent);
export const loadPlaceMap = () =>
  import('./map/place-map.js').then(({ PlaceMap }) => PlaceMap as AnyComponent);

/** A part of the page whose script comes only when it is looked at. */
export function Lazy({
  load,
  ...rest
}: { readonly load: () => Promise<AnyComponent> } & Readonly<Record<string, unknown>>) {
  const [Part, setPart] = useState<AnyComponent | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    load().then(
      (part) => !gone && setPart(() => part),
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [load]);
  if (hasFailed)
    return <p class="error">This part of the page cannot be loaded. Reload the page.</p>;
  return Part ? <Part {...rest} /> : <p class="empty">…</p>;
}
