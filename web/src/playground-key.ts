import { forgetLocalKey, localKey, takeLocalKey } from './api/local-key.js';
import { addExplainPanel } from './playground-explain.js';

/** What the playground sends with everything it asks, set before it is drawn. */
declare global {
  var playgroundOptions: object | undefined;
}

addExplainPanel();
takeLocalKey();
// A key that comes into the address of a page that is open.
addEventListener('hashchange', () => {
  if (takeLocalKey()) location.reload();
});
const key = localKey();
if (key !== null) {
  const signedIn = { authorization: `Bearer ${key}` };
  globalThis.playgroundOptions = { additionalHeaders: signedIn, connectionParams: signedIn };
  void forgetWhenRefused(signedIn);
}

/** A key that is no longer good must not hide what everybody may read. */
async function forgetWhenRefused(headers: Record<string, string>): Promise<void> {
  const { status } = await fetch('/graphql', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: '{"query": "{ __typename }"}',
  });
  if (status !== 401) return;
  forgetLocalKey();
  location.reload();
}
