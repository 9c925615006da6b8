import { useEffect, useRef, useState } from 'preact/hooks';
import type { Zoom } from './projection.js';

const WHOLE: Zoom = { k: 1, x: 0, y: 0 };

/** Zooming by the wheel and moving by the pointer; another `key` shows the whole again. */
export function useZoom(key: string) {
  const [zoom, setZoom] = useState(WHOLE);
  const drag = useRef<{ x: number; y: number } | null>(null);
  useEffect(() => setZoom(WHOLE), [key]);
  /** Zooms about a point, given from the middle of the map. */
  const zoomBy = (factor: number, about: readonly [number, number] = [0, 0]) =>
    setZoom(({ k, x, y }) => ({
      k: k * factor,
      x: x * factor - (factor - 1) * about[0],
      y: y * factor - (factor - 1) * about[1],
    }));
  return {
    zoom,
    zoomBy,
    showWhole: () => setZoom(WHOLE),
    /** Handlers for the drawing. */
    handlers: {
      onWheel(event: WheelEvent & { readonly currentTarget: Element }) {
        event.preventDefault();
        const box = event.currentTarget.getBoundingClientRect();
        zoomBy(event.deltaY < 0 ? 1.15 : 1 / 1.15, [
          event.clientX - box.left - box.width / 2,
          event.clientY - box.top - box.height / 2,
        ]);
      },
      onPointerDown(event: PointerEvent) {
        drag.current = { x: event.clientX, y: event.clientY };
      },
      onPointerMove(event: PointerEvent) {
        const start = drag.current;
        if (!start || event.buttons === 0) return;
        drag.current = { x: event.clientX, y: event.clientY };
        setZoom(({ k, x, y }) => ({
          k,
          x: x + event.clientX - start.x,
          y: y + event.clientY - start.y,
        }));
      },
      onPointerUp() {
        drag.current = null;
      },
    },
  };
}
