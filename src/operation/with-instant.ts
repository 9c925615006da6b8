import type { RequestContext } from './context.js';

/** What is said beside the data of an operation with `@asOf`: the instant as of which it was answered. */
export function instantOf({ prepared }: RequestContext): { readonly asOf: string } | null {
  const asOf = prepared?.asOf() ?? null;
  return asOf === null ? null : { asOf };
}

/** An answer with that among its extensions. */
export function withInstant<Answer extends { readonly extensions?: unknown }>(
  answer: Answer,
  context: RequestContext,
): Answer {
  const instant = instantOf(context);
  if (!instant) return answer;
  return { ...answer, extensions: { ...(answer.extensions as object | undefined), ...instant } };
}
