import type { AppPart } from './app-part.js';
import { RETRY_AFTER_SECONDS } from './refusals.js';

const READY_TIMEOUT = 1_500;

/** /healthz: the process lives; /readyz: the graph answers; /metrics: what they and all others did. */
export const useHealth: AppPart = (app, { engine, metrics }) => {
  app.get('/healthz', (http) => http.text('ok\n'));
  app.get('/readyz', async (http) => {
    try {
      await engine.ping({ deadline: Date.now() + READY_TIMEOUT });
      return http.text('ready\n');
    } catch {
      http.header('retry-after', `${RETRY_AFTER_SECONDS}`);
      return http.text('the graph engine does not answer\n', 503);
    }
  });
  app.get('/metrics', async (http) =>
    http.body(await metrics.text(), 200, { 'content-type': metrics.contentType }),
  );
};
