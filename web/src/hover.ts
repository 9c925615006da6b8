type Listener = (ids: ReadonlySet<string>) => void;

const listeners = new Set<Listener>();
let current: ReadonlySet<string> = new Set();

/** Says which statements the pointer or the keyboard is on; every view lights them up. */
export function hover(ids: Iterable<string>): void {
  current = new Set(ids);
  for (const element of document.querySelectorAll('[data-s].lit')) element.classList.remove('lit');
  if (current.size > 0) {
    for (const element of document.querySelectorAll<HTMLElement | SVGElement>('[data-s]')) {
      const of = element.dataset['s']?.split(' ') ?? [];
      if (of.some((id) => current.has(id))) element.classList.add('lit');
    }
  }
  for (const listener of listeners) listener(current);
}

/** Calls back whenever what is hovered changes; returns how to stop that. */
export function onHover(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Handlers for an element that stands for statements. */
export function hovers(ids: readonly string[]) {
  return {
    'data-s': ids.join(' '),
    onMouseEnter: () => hover(ids),
    onMouseLeave: () => hover([]),
    onFocus: () => hover(ids),
    onBlur: () => hover([]),
  };
}
