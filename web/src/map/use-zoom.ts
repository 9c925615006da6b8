import { useEffect, useRef, useState } from 'preact/hooks';
import type { Zoom } from './projection.js';

const WHOLE: Zoom = { k: 1, x: 0, y: 0 };

/** Zooming by the wheel and moving by the pointer; another `key` shows the whole again. */
export function useZoom(key: string) {
  const [zoom, setZoom] = useState(WHOLE);
  const drag = useRef<{ x: number; y: number } | null>(null);
  useEffect(() => setZoom(WHOLE), [key]);
  const zoomBy = (factor: number) =>
    setZoom(({ k, x, y }) => ({ k: k * factor, x: x * factor, y: y * factor }));
  return {
    zoom,
    zoomBy,
    showWhole: () => setZoom(WHOLE),
    /** Handlers for the drawing. */
    handlers: {
      onWheel(event: WheelEvent) {
        event.preventDefault();
        zoomBy(event.deltaY < 0 ? 1.15 : 1 / 1.15);
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
