import './base.css';
import { render } from 'preact';
import { signInByAddress } from './api/token.js';
import { App } from './app.js';

signInByAddress();
const root = document.getElementById('app');
if (root) {
  root.textContent = '';
  render(<App />, root);
}
