import { invariant } from '../errors.js';
import type { Query } from './engine.js';

/** What a query's text says about itself, strings and comments left aside. */
interface Inspection {
  readonly parameters: readonly string[];
  readonly writes: boolean;
}

const STRING_OR_COMMENT =
  /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const PARAMETER = /\$([A-Za-z_]\w*)/g;
/** A writing clause: its keyword, not a property (`.set`), label (`:Set`), parameter or map key. */
const WRITING =
  /(?<![.:$\w])(?:CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|INSERT|LOAD)(?!\w|\s*:)/i;

const KEPT = 2_000;
const inspections = new Map<string, Inspection>();

function inspect(text: string): Inspection {
  const known = inspections.get(text);
  if (known) return known;
  const bare = text.replace(STRING_OR_COMMENT, ' ');
  const inspection: Inspection = {
    parameters: [...new Set(Array.from(bare.matchAll(PARAMETER), (match) => match[1] as string))],
    writes: WRITING.test(bare),
  };
  if (inspections.size >= KEPT) inspections.clear();
  inspections.set(text, inspection);
  return inspection;
}

/** True when the query has a clause that changes data. */
export function isWriting(text: string): boolean {
  return inspect(text).writes;
}

/**
 * Refuses, with INTERNAL, a query that names a parameter it does not bring: the embedded engine
 * would find it only in the middle of a transaction, and take `undefined` for null.
 */
export function checkParameters(query: Query): void {
  const missing = inspect(query.text).parameters.filter(
    (name) => query.parameters[name] === undefined,
  );
  invariant(
    missing.length === 0,
    `The query needs the parameter $${missing.join(', $')}: ${query.text}`,
  );
}
