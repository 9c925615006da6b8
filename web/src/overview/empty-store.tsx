import type { Explorer } from '../explorer/use-explorer.js';

/** What stands where nothing is stored yet: the ways to add an article. */
export function EmptyStore({ explorer }: { readonly explorer: Explorer }) {
  const { view, go } = explorer;
  if (view.asOf) {
    return (
      <section class="wide">
        <h2>Nothing was recorded by then</h2>
        <p>
          <button type="button" onClick={() => go({ asOf: null })}>
            Show what there is now
          </button>
        </p>
      </section>
    );
  }
  return (
    <section class="wide empty-store">
      <h2>Nothing is stored yet</h2>
      <p>
        An article comes with its text, and with each statement in it: who said it, about whom and
        where. There are three ways to add one.
      </p>
      <ol>
        <li>
          <h3>In this page</h3>
          <p>Paste an article, mark what is said, and say who said it.</p>
          <button type="button" class="primary" onClick={() => go({ look: 'add' })}>
            Add an article
          </button>
        </li>
        <li>
          <h3>By the command line</h3>
          <p>
            Checks files, folders or standard input, and writes each article whole or not at all.
          </p>
          <pre>npx who-said-where import articles/</pre>
        </li>
        <li>
          <h3>By the API</h3>
          <p>
            The mutation <code>importBundle</code> in the <a href="/graphql">playground</a>, or
          </p>
          <pre>{`curl ${location.origin}/import -H "authorization: Bearer $KEY" --data-binary @article.json`}</pre>
          <p class="soft small">
            The key stands in the address that the server printed, after <code>#key=</code>.
          </p>
        </li>
      </ol>
    </section>
  );
}
