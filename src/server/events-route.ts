import type { AppPart } from './app-part.js';
import { answerAsEvents, wantsEvents } from './event-stream.js';
import { readRequest } from './graphql-over-http.js';
import { contextOf } from './http-context.js';
import { refuseSimpleRequest } from './simple-request.js';
import { traceQuery } from './trace-query.js';
import { trustedRequest } from './trusted-documents.js';

/** /graphql for those who ask for server-sent events. */
export const useEvents: AppPart = (app, { trusted, entrance, events }) => {
  app.use('/graphql', (http, next) => {
    const { incoming } = http.env;
    const { method = '', headers } = incoming;
    if (!['GET', 'POST'].includes(method) || !wantsEvents(headers.accept)) return next();
    return traceQuery(headers, async () => {
      refuseSimpleRequest(headers);
      const request = trustedRequest(trusted, await readRequest(http));
      const context = await contextOf(incoming, entrance);
      return answerAsEvents(events, method, request, context);
    });
  });
};
