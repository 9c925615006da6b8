/** Milliseconds a request may take in tests, as the setting REQUEST_TIMEOUT; no test depends on the machine's speed. */
export const REQUEST_TIMEOUT = '120000';
