import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';

/** Where `npm run build` emits the page; the same path seen from src/ and from dist/. */
const PAGE = fileURLToPath(new URL('../../dist/web/', import.meta.url));

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

/** The explorer: one page at `/` and its files under /assets, which never change under one name. */
export function explorerRoutes(): Router {
  const router = Router();
  router.get('/', (_request, response, next) => {
    if (existsSync(PAGE)) return next();
    response
      .status(503)
      .type('text/plain')
      .send('The explorer is not built; run `npm run build`. The API is at /graphql.\n');
  });
  router.use(
    express.static(PAGE, {
      setHeaders(response, path) {
        const lasting = path.includes('/assets/');
        response.set({
          'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
          'content-security-policy': POLICY,
          'cross-origin-opener-policy': 'same-origin',
          'permissions-policy': 'camera=(), geolocation=(), microphone=()',
          'referrer-policy': 'no-referrer',
          'x-content-type-options': 'nosniff',
        });
      },
    }),
  );
  return router;
}
