// The limit: hand-written statements behind Node's own HTTP server.
import { answerByHand } from './answer-by-hand.js';
import { serve } from './serve-schema.js';

serve(async ({ operation, variables }) =>
  JSON.stringify({ data: await answerByHand(operation, variables) }),
);
