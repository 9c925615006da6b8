import { useEffect, useState } from 'preact/hooks';
import { isLocalKey, isTokenRefused, keepToken, onToken, tokenName } from '../api/token.js';
import { Menu } from './menu.js';
import './sign-in.css';

/** Takes a token, and says whom it names; everything that everybody may read is there without one. */
export function SignIn() {
  const [, setVersion] = useState(0);
  const [pasted, setPasted] = useState('');
  useEffect(() => onToken(() => setVersion((version) => version + 1)), []);
  const name = tokenName();
  return (
    <Menu
      name={name === null ? 'Sign in' : isTokenRefused() ? 'Sign in again' : name}
      kind="sign-in"
    >
      {name !== null && (
        <p role="status">
          {isTokenRefused()
            ? `The server does not take the token of ${name}. You read without it.`
            : `Signed in as ${name}, ${isLocalKey() ? 'by the local key of its store, which this browser keeps' : 'until this tab is closed'}.`}
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const token = pasted.trim().replace(/^Bearer\s+/i, '');
          if (token) keepToken(token);
          setPasted('');
        }}
      >
        <label>
          Token{' '}
          <input
            type="password"
            autocomplete="off"
            value={pasted}
            onInput={(event) => setPasted(event.currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={pasted.trim() === ''}>
          Use it
        </button>
      </form>
      {name !== null && (
        <button type="button" onClick={() => keepToken(null)}>
          Sign out
        </button>
      )}
    </Menu>
  );
}
