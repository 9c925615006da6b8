import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part of the page whose script comes only when it is looked at. */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => preact.JSX.Element {
  return function Lazy(props) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(null);
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
    }, []);
    if (hasFailed)
      return <p class="error">This part of the page cannot be loaded. Reload the page.</p>;
    return Part ? <Part {...props} /> : <p class="empty">…</p>;
  };
}
