import './base.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { currentInstant, onInstant, showDay } from './api/instant.js';
import { signInByAddress } from './api/token.js';
import { App } from './app.js';
import { parseView } from './explorer/view.js';

/** The page anew for each instant, so that nothing that was loaded as of another one is shown. */
function Page() {
  const [instant, setInstant] = useState(currentInstant);
  useEffect(() => onInstant(() => setInstant(currentInstant())), []);
  return <App key={instant ?? 'now'} />;
}

signInByAddress();
// Before anything is asked.
showDay(parseView(location.search, []).asOf);
const root = document.getElementById('app');
if (root) {
  root.textContent = '';
  render(<Page />, root);
}
