/** The token a reader has pasted: kept for this tab only, never in an address. */
const KEY = 'who-said-where-token';

type Listener = () => void;

const listeners = new Set<Listener>();
let refused = false;

/** The token, unless there is none or the server has refused it. */
export function currentToken(): string | null {
  return refused ? null : storedToken();
}

/** Keeps a token until the tab is closed; null forgets it. */
export function keepToken(token: string | null): void {
  if (token === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, token);
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

/** Whom the token names, as it says itself (RFC 7519 `name` or `sub`); the server alone knows whether it is true. */
export function tokenName(): string | null {
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
  return sessionStorage.getItem(KEY);
}
