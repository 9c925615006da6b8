import { forgetLocalKey, localKey, takeLocalKey } from './local-key.js';

/** The token a reader has pasted: kept for this tab only, never in an address. */
const KEY = 'who-said-where-token';

type Listener = () => void;

const listeners = new Set<Listener>();
let refused = false;

/** Signs in by the local key that the address carries, now or when it is opened anew in this page. */
export function signInByAddress(): void {
  const take = () => {
    if (!takeLocalKey()) return;
    refused = false;
    for (const listener of listeners) listener();
  };
  take();
  addEventListener('hashchange', take);
}

/** The token or local key, unless there is none or the server has refused it. */
export function currentToken(): string | null {
  return refused ? null : storedToken();
}

/** Keeps a token until the tab is closed; null forgets it, and the local key. */
export function keepToken(token: string | null): void {
  if (token === null) {
    sessionStorage.removeItem(KEY);
    forgetLocalKey();
  } else sessionStorage.setItem(KEY, token);
  refused = false;
  for (const listener of listeners) listener();
}

/** Says that the server does not take the token: from now on the page asks without it. */
export function refuseToken(): void {
  refused = true;
  for (const listener of listeners) listener();
}

export function isTokenRefused(): boolean {
  return refused;
}

/** Calls back whenever the token changes; returns how to stop that. */
export function onToken(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the page is signed in by the local key and not by a token. */
export function isLocalKey(): boolean {
  return sessionStorage.getItem(KEY) === null && localKey() !== null;
}

/** Whom the token names, as it says itself (RFC 7519 `name` or `sub`); the server alone knows whether it is true. */
export function tokenName(): string | null {
  if (isLocalKey()) return 'this machine';
  const token = storedToken();
  if (token === null) return null;
  try {
    const part = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(part), (character) => character.charCodeAt(0));
    const { name, sub } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    return [name, sub].find((one) => typeof one === 'string') ?? 'somebody';
  } catch {
    return 'somebody';
  }
}

function storedToken(): string | null {
  return sessionStorage.getItem(KEY) ?? localKey();
}
