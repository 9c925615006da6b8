// The limit of a GraphQL server: hand-written statements behind Apollo Server, which reads and checks the operation
// against our schema and hands it over; nothing of it is planned, admitted or executed.
import { readFileSync } from 'node:fs';
import { HeaderMap } from '@apollo/server';
import { buildSchema } from 'graphql';
import { answerByHand } from './answer-by-hand.js';
import { serveSchema } from './serve-schema.js';

const sdl = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');

const byHand = {
  async requestDidStart() {
    return {
      async responseForOperation({ request: { extensions, variables } }) {
        const data = await answerByHand(extensions.operation, variables);
        return {
          http: { headers: new HeaderMap() },
          body: { kind: 'single', singleResult: { data } },
        };
      },
    };
  },
};

await serveSchema(buildSchema(sdl), () => ({}), [byHand]);
