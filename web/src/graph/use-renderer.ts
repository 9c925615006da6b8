import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { onHover } from '../hover.js';
import { followPointer } from './follow-pointer.js';
import { Renderer } from './graph-renderer.js';

/** A renderer on an element as long as that is on the page; `on` may change, what is called is the latest. */
export function useRenderer(
  box: RefObject<HTMLElement | null>,
  on: Parameters<typeof followPointer>[1] & {
    readonly ready: (handle: { svg(): string }) => void;
  },
) {
  const renderer = useRef<Renderer | null>(null);
  const latest = useRef(on);
  latest.current = on;
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const container = box.current;
    if (!container) return;
    let opened: Renderer;
    try {
      opened = new Renderer(container);
    } catch {
      setFailed(true);
      return;
    }
    renderer.current = opened;
    const { sigma } = opened;
    followPointer(opened, {
      graph: () => latest.current.graph(),
      select: (node) => latest.current.select(node),
      edge: (id) => latest.current.edge(id),
      over: (what) => latest.current.over(what),
      lift: () => latest.current.lift(),
      drop: (node, x, y) => latest.current.drop(node, x, y),
    });
    const stopHover = onHover((ids) => opened.light(ids));
    const resized = new ResizeObserver(() => sigma.scheduleRefresh());
    resized.observe(container);
    latest.current.ready({ svg: () => opened.svg() });
    return () => {
      stopHover();
      resized.disconnect();
      opened.close();
      renderer.current = null;
    };
  }, []);
  return { renderer, hasFailed };
}
