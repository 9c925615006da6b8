/** Where the store's local key is kept: in this browser, for this address. */
const KEY = 'who-said-where-key';
const IN_ADDRESS = /^#key=([\w-]+)$/;

/** Takes the local key out of the page's address, where nobody shall see or share it, and keeps it. True when it did. */
export function takeLocalKey(): boolean {
  const key = IN_ADDRESS.exec(location.hash)?.[1];
  if (key === undefined) return false;
  history.replaceState(history.state, '', location.pathname + location.search);
  localStorage.setItem(KEY, key);
  return true;
}

export function localKey(): string | null {
  return localStorage.getItem(KEY);
}

export function forgetLocalKey(): void {
  localStorage.removeItem(KEY);
}
