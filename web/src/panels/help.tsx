import { useEffect, useRef } from 'preact/hooks';
import './help.css';

/** What keys do, by where one is in the page. */
const SHORTCUTS = {
  Everywhere: [
    ['/', 'goes to the search box'],
    ['↑ ↓ Enter', 'choose what was found'],
    ['Esc', 'closes what is open'],
    ['?', 'shows this help'],
  ],
  'In the graph': [
    ['← ↑ ↓ →', 'step from node to node'],
    ['Enter', 'selects the node, or ends the path at it'],
    ['P', 'begins a path at the node'],
    ['Delete', 'hides the node'],
    ['+ − 0', 'zoom in, zoom out, show all'],
  ],
  'In the text of “Add an article”': [
    ['← →', 'go by words'],
    ['↑ ↓', 'go by sentences'],
    ['Home End', 'go to the begin, to the end'],
    ['Shift + those', 'selects'],
    ['Enter', 'takes what is selected for the field that was used last'],
    ['Esc', 'leads back to the form'],
    ['Ctrl + Z', 'takes a step back, with Shift forward again'],
  ],
} as const;

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
        {Object.entries(SHORTCUTS).map(([where, keys]) => (
          <section key={where}>
            <h3>{where}</h3>
            <dl>
              {keys.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <p>
          Tab leads to all of it. Below the graph its nodes and edges are listed, with all that can
          be done with them.
        </p>
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </dialog>
    </>
  );
}
