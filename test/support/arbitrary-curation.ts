import fc from 'fast-check';
import { assess, judgeSame, relateStatements, retract, undo } from '../../src/curation/curate.js';
import type { Engine } from '../../src/engine/engine.js';
import { AppError } from '../../src/errors.js';
import { BASES, STATEMENT_RELATION_TYPES, VERDICTS } from '../../src/model/vocabulary.js';
import { soon } from './engines.js';

const words = fc.constantFrom('same words', 'é 👩‍👩‍👧', '=1+1', 'misread', 'шум', '"quoted"');
const which = fc.nat(1_000);

/** Acts of curation on whatever is there; numbers choose among what there is when an act comes. */
const act = fc.oneof(
  fc.record({
    kind: fc.constant('relate' as const),
    from: which,
    to: which,
    type: fc.constantFrom(...STATEMENT_RELATION_TYPES),
    basis: fc.constantFrom(...BASES),
    reason: words,
    independent: fc.option(fc.boolean(), { nil: undefined }),
    why: fc.option(words, { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('assess' as const),
    subject: which,
    scheme: fc.constantFrom(['ADMIRALTY', 'b2'], ['ICD203', 'VERY_LIKELY'], ['FREE', ' loud ']),
    explanation: words,
  }),
  fc.record({
    kind: fc.constant('judge' as const),
    a: which,
    b: which,
    verdict: fc.constantFrom(...VERDICTS),
    reason: words,
  }),
  fc.record({ kind: fc.constant('retract' as const), id: which, reason: words }),
  // As often as all others together, so that undoings are undone.
  ...Array.from({ length: 4 }, () =>
    fc.record({ kind: fc.constant('undo' as const), change: which, why: words }),
  ),
);
export type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

export const arbitraryActs: fc.Arbitrary<readonly Act[]> = fc.array(act, { maxLength: 20 });

/** Does the acts; those that the rules refuse change nothing. Returns how many were recorded. */
export async function doActs(engine: Engine, acts: readonly Act[]): Promise<number> {
  const ids = async (text: string) =>
    (await engine.read({ text, parameters: {} }, soon())).rows.map(([id]) => String(id));
  const statements = await ids('MATCH (n:Statement) RETURN n.id AS id ORDER BY id');
  const sources = await ids('MATCH (n:Source) RETURN n.id AS id ORDER BY id');
  const people = await ids('MATCH (n:Person) RETURN n.id AS id ORDER BY id');
  const changes: string[] = [];
  for (const [index, one] of acts.entries()) {
    const curator = { engine, by: index % 3 === 0 ? 'ana' : 'petro', ...soon() };
    try {
      changes.push(await doAct(curator, one));
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'INTERNAL') throw error;
    }
  }
  return new Set(changes).size;

  function doAct(curator: Parameters<typeof undo>[0], one: Act): Promise<string> {
    const pick = (from: readonly string[], at: number) => from[at % from.length] ?? 'person:nobody';
    switch (one.kind) {
      case 'relate': {
        const { from, to, type, basis, reason, independent, why } = one;
        const ends = { from: pick(statements, from), to: pick(statements, to) };
        return relateStatements(curator, { ...ends, type, basis, reason, independent, why });
      }
      case 'assess': {
        const [scheme = '', value = ''] = one.scheme;
        const subject = pick([...statements, ...sources], one.subject);
        return assess(curator, { subject, scheme, value, explanation: one.explanation });
      }
      case 'judge': {
        const { a, b, verdict, reason } = one;
        return judgeSame(curator, { a: pick(people, a), b: pick(people, b), verdict, reason });
      }
      case 'retract':
        return retract(curator, { id: pick(statements, one.id), reason: one.reason });
      case 'undo':
        return undo(curator, { change: pick(changes, one.change), why: one.why });
    }
  }
}
