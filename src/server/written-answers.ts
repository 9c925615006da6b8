import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { RequestContext } from '../operation/context.js';
import { writeAnswer } from '../operation/prepare-operation.js';

/** Data that is JSON already. */
class WrittenData {
  constructor(readonly json: string) {}
}

/** Answers queries by the writer compiled for their plan; what it cannot write is left to graphql-js. */
export const writtenAnswers: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async responseForOperation({ contextValue }) {
        const json = await writeAnswer(contextValue);
        if (json === null) return null;
        const data = new WrittenData(json) as unknown as Record<string, unknown>;
        return {
          http: { headers: new HeaderMap() },
          body: { kind: 'single', singleResult: { data } },
        };
      },
    };
  },
};

/** A GraphQL response as JSON, in the order errors, data, extensions. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const { data, extensions } = result;
  if (!(data instanceof WrittenData)) return `${JSON.stringify(result)}\n`;
  return writtenResponse(data.json, extensions);
}

/** A response whose data is JSON already. */
export function writtenResponse(
  json: string,
  extensions?: FormattedExecutionResult['extensions'],
): string {
  const more = extensions ? `,"extensions":${JSON.stringify(extensions)}` : '';
  return `{"data":${json}${more}}\n`;
}
