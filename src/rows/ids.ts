import { createHash } from 'node:crypto';
import { local } from '../model/ids.js';
import { LIMITS } from '../model/limits.js';
import type { Value } from '../model/value.js';

/** SHA-256 of a text, in hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A short stable name for content that has none of its own. */
export function digest(...parts: readonly (string | undefined)[]): string {
  return sha256(JSON.stringify(parts)).slice(0, 12);
}

/** An id that is made of others: one that would be too long for an index ends in a digest of the whole. */
export function derivedId(id: string): string {
  if (id.length <= LIMITS.derivedId) return id;
  const end = `-${sha256(id).slice(0, 24)}`;
  return id.slice(0, LIMITS.derivedId - end.length) + end;
}

/** ASCII letters, digits and dashes of a text, for readable ids. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The graph's id of a quantity, quotation, event or time expression that a bundle of an article names q1. */
export function localId(prefix: string, articleId: string, name: string): string {
  return derivedId(`${prefix}:${local(articleId)}:${name.toLowerCase()}`);
}

/** The name again; undefined when there is no id. */
export function localName(articleId: string, id: Value | undefined): string | undefined {
  return typeof id === 'string' ? local(id).slice(local(articleId).length + 1) : undefined;
}
