import { useEffect, useRef } from 'preact/hooks';
import './help.css';

/** What keys do, wherever one is in the page. */
const SHORTCUTS = [
  ['/', 'goes to the search box'],
  ['↑ ↓ Enter', 'choose what was found'],
  ['Esc', 'closes what is open'],
  ['?', 'shows this help'],
] as const;

/** How the page is used, with its keys; `?` opens it, unless something is typed. */
export function Help() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const open = ({ key, target }: KeyboardEvent) => {
      const isTyped = /^(INPUT|TEXTAREA|SELECT)$/.test((target as HTMLElement).tagName);
      if (key === '?' && !isTyped && !dialog.current?.open) dialog.current?.showModal();
    };
    document.addEventListener('keydown', open);
    return () => document.removeEventListener('keydown', open);
  }, []);
  return (
    <>
      <button type="button" aria-label="Help" onClick={() => dialog.current?.showModal()}>
        ?
      </button>
      <dialog ref={dialog} class="help" aria-labelledby="help">
        <h2 id="help">How to use this page</h2>
        <p>
          Search a name, or begin with a question of the overview. A name leads to its page, a
          number to the statements that it counts, and a statement to its words in the article. The
          address holds all that you see: copy it to share it, and go back by your browser.
        </p>
        <dl>
          {SHORTCUTS.map(([keys, does]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </dialog>
    </>
  );
}
