import type { NodeType } from '../api/fragments.js';
import {
  type Draft,
  type DraftEntity,
  type DraftSpan,
  type DraftSpeaker,
  type DraftStatement,
  entitiesOf,
  UNCHOSEN_ACT,
  wordsOf,
} from './draft.js';
import { readDate } from './read-date.js';

/** The bundle's lists of entities, with what stands in each. */
const LISTS: readonly (readonly [list: string, types: readonly NodeType[]])[] = [
  ['people', ['Person']],
  ['organizations', ['Organization']],
  ['anonymousSources', ['AnonymousSource']],
  ['units', ['MilitaryUnit']],
  ['places', ['Location', 'State']],
];

/** A draft as the importer takes it. */
export interface DraftBundle {
  readonly bundle: Readonly<Record<string, unknown>>;
  /** For each statement of the bundle, by index, which of the draft's it comes from. */
  readonly origins: readonly number[];
}

/** The bundle of a draft: only what was reviewed is in it, and nothing that nobody judged. */
export function toBundle(draft: Draft, id: string): DraftBundle {
  const points = Array.from(draft.text);
  const written = draft.statements.flatMap((statement, index) =>
    statementsOf(statement, `s${index + 1}`, id, points).map((one) => ({ one, index })),
  );
  const entities = entitiesOf({ ...draft, editing: null });
  const lists = LISTS.map(([list, types]) => {
    const listed = entities.filter(({ type }) => types.includes(type));
    return [list, listed.map((entity) => entityOf(entity, draft.outlet))] as const;
  });
  const { headline, text, outlet } = draft;
  const [url, lang] = [draft.url.trim(), draft.lang.trim()];
  const bundle = {
    article: {
      ...{ id, headline, text },
      ...(lang && { lang }),
      ...(url && { url }),
      ...dated('publishedAt', draft.published),
      ...(outlet && { publisher: { organization: outlet.id } }),
    },
    ...Object.fromEntries(lists.filter(([, list]) => list.length > 0)),
    statements: written.map(({ one }) => one),
  };
  return { bundle, origins: written.map(({ index }) => index) };
}

function dated(property: string, written: string) {
  const { edtf } = readDate(written);
  return edtf ? { [property]: { edtf } } : {};
}

function entityOf({ id, name, type, sourceKind, isNew }: DraftEntity, outlet: DraftEntity | null) {
  return {
    ...{ id, name },
    ...(type === 'AnonymousSource' && { sourceKind: sourceKind ?? 'UNNAMED_PERSON' }),
    ...(type === 'State' && { placeType: 'COUNTRY' }),
    ...(isNew && id === outlet?.id && { organizationType: 'NEWS_OUTLET' }),
  };
}

function speakerOf({ entity, role, speaksFor }: DraftSpeaker) {
  return {
    source: entity.id,
    ...(role.trim() && { roleAsStated: role.trim() }),
    ...(speaksFor && { affiliationAsStated: speaksFor.id }),
  };
}

/** A statement, and the two parts of a conditional, which are statements that nobody asserts. */
function statementsOf(
  statement: DraftStatement,
  name: string,
  article: string,
  points: readonly string[],
): object[] {
  const { spans, kind, certainty, act, speakers, relays, impersonal } = statement;
  const { cue, hedges, conditional, about } = statement;
  const quoted = (span: DraftSpan) => ({
    start: span.start,
    end: span.end,
    text: wordsOf(points, [span]),
  });
  const said = speakers.length > 0 ? speakers.map(speakerOf) : [{ source: article }];
  const voice = {
    ...(impersonal ? { sourceKind: 'IMPERSONAL', saidBy: [] } : { saidBy: said }),
    ...(relays.length > 0 && { relayedBy: relays.map(speakerOf) }),
    ...dated('saidAt', statement.said),
  };
  const part = (suffix: string, span: DraftSpan) => ({
    id: name + suffix,
    text: wordsOf(points, [span]),
    spans: [quoted(span)],
    kind,
    hypothetical: true,
    partOf: name,
    ...voice,
  });
  const whole = {
    id: name,
    text: wordsOf(points, spans),
    spans: spans.map(quoted),
    kind,
    ...(certainty && { certainty }),
    ...(act !== UNCHOSEN_ACT && { act }),
    ...voice,
    ...(cue && { cue: quoted(cue) }),
    ...(hedges.length > 0 && {
      hedges: hedges.map((hedge) => ({ ...quoted(hedge), category: hedge.category })),
    }),
    ...(conditional && { conditional: { antecedent: `${name}a`, consequent: `${name}b` } }),
    about: about.map(({ entity, role, relation }) => ({
      entity: entity.id,
      role,
      ...(relation && { relation }),
    })),
  };
  return conditional
    ? [whole, part('a', conditional.antecedent), part('b', conditional.consequent)]
    : [whole];
}
