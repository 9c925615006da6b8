import type { BundleChange } from '../bundle/bundle-change.js';
import { cypher, identifier } from '../cypher-text/cypher.js';
import type { RunInWrite } from '../engine/engine.js';
import type { Value } from '../model/value.js';
import { JUDGED_SAME } from '../rows/change-rows.js';

const ASSESSED =
  'MATCH (s:Node {id: $subject})<-[:ASSESSES]-(n:Assessment) WHERE n.retractedAt IS NULL AND n.by = $by AND n.scheme = $scheme AND n.value = $value AND n.explanation = $why RETURN n.changeId AS id ORDER BY id LIMIT 1';
const JUDGED =
  cypher`MATCH (a:Entity {id: $from})-[e:${identifier(JUDGED_SAME)}]-(b:Entity {id: $to}) WHERE e.retractedAt IS NULL AND e.by = $by AND e.verdict = $verdict AND e.reason = $why RETURN e.changeId AS id ORDER BY id LIMIT 1`
    .text;

/**
 * The change by the same person, still holding, that says what this one says: twice is once. Retractions and
 * undoings have laws of their own.
 */
export async function findSame(run: RunInWrite, change: BundleChange): Promise<string | undefined> {
  const { kind, by, why, from, to, type, basis, reason, verdict, subject, scheme, value } = change;
  const ask = async (text: string, parameters: Readonly<Record<string, Value | undefined>>) => {
    const given = Object.entries({ by, ...parameters }).map(([k, v]) => [k, v ?? null]);
    const [row] = await run({ text, parameters: Object.fromEntries(given) });
    return row === undefined ? undefined : String(row[0]);
  };
  switch (kind) {
    case 'RELATE': {
      const related =
        cypher`MATCH (a:Statement {id: $from})-[e:${identifier(type ?? '')}]->(b:Statement {id: $to}) WHERE e.retractedAt IS NULL AND e.by = $by AND e.basis = $basis AND e.reason = $reason AND (e.independent = $independent OR (e.independent IS NULL AND $independent IS NULL)) RETURN e.changeId AS id ORDER BY id LIMIT 1`
          .text;
      return ask(related, { from, to, basis, reason, independent: change.independent });
    }
    case 'JUDGE_SAME':
      return ask(JUDGED, { from, to, verdict, why });
    case 'ASSESS':
      return ask(ASSESSED, { subject, scheme, value, why });
    case 'RETRACT':
    case 'UNDO':
      return undefined;
  }
}
