import { schemaText } from '../api/schema-text.js';
import { AppError } from '../errors.js';
import type { AppPart } from './app-part.js';
import { isKnown, KEPT_PRIVATELY, tagOf } from './entity-tag.js';
import { contextOf, demandRow } from './request-context.js';
import { packed } from './send-text.js';

/** GET /schema.graphql: what introspection tells, in GraphQL's own language, to those who may have it. */
export const useSchema: AppPart = (app, { schema, entrance, trusted }) => {
  let text: string | undefined;
  app.get('/schema.graphql', async (http) => {
    const { incoming } = http.env;
    const { caller } = await contextOf(incoming, entrance);
    demandRow(caller, 'Query.__schema');
    if (trusted)
      throw new AppError(
        'FORBIDDEN',
        'This server runs only the operations it was given, and does not show its schema; take that of a server of yours.',
      );
    text ??= schemaText(schema);
    const tag = tagOf([text]);
    const headers = { etag: tag, 'cache-control': KEPT_PRIVATELY, vary: 'accept-encoding' };
    if (isKnown(tag, incoming.headers['if-none-match'])) return http.body(null, 304, headers);
    const { bytes, packing } = await packed(text, http.req.header('accept-encoding'));
    return http.body(new Uint8Array(bytes), 200, {
      ...headers,
      'content-type': 'text/plain; charset=utf-8',
      ...(packing && { 'content-encoding': packing }),
    });
  });
};
