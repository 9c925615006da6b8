import type { DraftSpan } from './draft.js';

/** What is selected in an element, blanks at its ends left out, in code points. */
export function selectedIn(box: HTMLElement | null): DraftSpan | null {
  const chosen = getSelection();
  if (!box || !chosen || chosen.isCollapsed || chosen.rangeCount === 0) return null;
  const range = chosen.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(box, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  const trimmed = words.trim();
  if (!trimmed) return null;
  const lead = Array.from(words.slice(0, words.indexOf(trimmed))).length;
  const start = Array.from(before.toString()).length + lead;
  return { start, end: start + Array.from(trimmed).length };
}

/** Selects a stretch of an element's text, and shows where it is. */
export function selectIn(box: HTMLElement, { start, end }: DraftSpan): void {
  const [from, to] = [pointIn(box, start), pointIn(box, end)];
  if (!from || !to) return;
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  from.node.parentElement?.closest('.draft-text > *')?.scrollIntoView({ block: 'nearest' });
}

/** Where a code point of an element's text is in the page. */
function pointIn(box: HTMLElement, point: number) {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let left = point;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const characters = Array.from(node.nodeValue ?? '');
    if (left <= characters.length)
      return { node, offset: characters.slice(0, left).join('').length };
    left -= characters.length;
  }
  return null;
}
