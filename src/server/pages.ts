import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';
import type { AppPart, Bindings } from './app-part.js';

/** Where `npm run build` emits the pages; the same path seen from src/ and from dist/. */
const PAGES = fileURLToPath(new URL('../../dist/web/', import.meta.url));

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The playground's editor (Monaco) writes style elements, carries its font as data and starts workers from blobs. */
const PLAYGROUND_POLICY = POLICY.replace(
  "style-src 'self'",
  "style-src 'self' 'unsafe-inline'",
).replace("worker-src 'self'", "worker-src 'self' blob:; font-src 'self' data:");

/** What pages say beyond what every answer does. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** The playground at /graphql, for browsers alone: they ask for HTML before anything else. */
export const usePlayground: AppPart = (app) => {
  const pages = pageFiles();
  app.get('/graphql', (http, next) => {
    const wanted = accepts(http, {
      header: 'Accept',
      supports: ['application/json', 'text/html'],
      default: 'application/json',
    });
    return wanted === 'text/html' ? pages(http, next) : next();
  });
};

/** The explorer at `/`, and whatever else there is no other route for. */
export const useExplorer: AppPart = (app) => {
  app.get('/*', pageFiles());
};

/** The pages and their files, which never change under one name. */
function pageFiles(): MiddlewareHandler<Bindings> {
  if (!existsSync(PAGES)) {
    return async (http) =>
      http.text('The pages are not built; run `npm run build`. The API is at /graphql.\n', 503);
  }
  const files = serveStatic<Bindings>({
    root: PAGES,
    precompressed: true,
    rewriteRequestPath: (path) => (path === '/graphql' ? '/playground.html' : path),
  });
  return (http, next) => {
    const { path } = http.req;
    const lasting = path.startsWith('/assets/');
    const headers = {
      ...HEADERS,
      'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': path === '/graphql' ? PLAYGROUND_POLICY : POLICY,
    };
    for (const [name, value] of Object.entries(headers)) http.header(name, value);
    return files(http, next);
  };
}
