import { isDeepStrictEqual } from 'node:util';
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { invariant } from '../errors.js';
import { by, type FieldMapping, type OrderKey, type TypeMapping } from '../mapping/mapping.js';
import type { Direction } from '../model/ends.js';
import { articleWay } from './article-way.js';
import {
  collectFields,
  type FieldNodes,
  type SelectedField,
  selectedField,
} from './collect-fields.js';
import { type PlanContext, typeNamed } from './context.js';
import { type Cells, type Held, type Place, place } from './layout.js';
import { completeOrder } from './order.js';
import { planPick } from './pick.js';
import {
  type Column,
  endingIn,
  type GroupsPlan,
  type Look,
  type Output,
  type RowPlan,
} from './plan.js';
import { planCorroboration } from './plan-corroboration.js';
import { planCount } from './plan-count.js';
import { planGroups } from './plan-groups.js';
import { drawStep, limitOf, planRelation } from './plan-relation.js';
import { isListed, listed, recorded } from './recorded.js';
import { relationTarget } from './relation-target.js';
import { selectedMappings } from './selected-parts.js';
import { deeper } from './size.js';
import { widest } from './widest.js';

/** The last term first: the one that claims speak of last. */
const LAST_TERM: readonly OrderKey[] = [by('seenTo', 'DESC'), by('holdsFrom', 'DESC'), by('id')];

/** How the row's relationship was followed, for rows that show it. */
type Followed = Direction | null;

/** Plans a selection on a node type, or on an @Edge type whose relationship was followed in that direction. */
export function planRow(
  context: PlanContext,
  type: GraphQLNamedType,
  selections: readonly SelectionSetNode[],
  followed: Followed = null,
): RowPlan {
  const concrete = isAbstractType(type)
    ? context.schema.getPossibleTypes(type)
    : [type as GraphQLObjectType];
  const selected = concrete.map((object) => ({
    object,
    fields: collectFields(context, object, selections),
  }));
  const builder = new RowBuilder(context, followed, selected);
  const looks = selected.map(({ object, fields }) =>
    [...fields].map(([key, nodes]): Shown => {
      const field = object.getFields()[nodes[0].name.value];
      if (!field) return { type: object.name, output: null };
      const output = { ...builder.output(object, field.name, key, nodes), key };
      return { type: String(field.type), output };
    }),
  );
  // Where all types look alike any of them will do, and a row without labels is half as long.
  const labels = looks.every((look) => isAlike(look, looks[0] ?? []))
    ? null
    : place<readonly string[]>(builder.columns.push({ kind: 'labels' }) - 1);
  const shapes = new Map(
    concrete.map(({ name }, at) => [name, (looks[at] ?? []).flatMap(({ output }) => output ?? [])]),
  );
  return { columns: builder.columns, labels, shapes };
}

/** One field of a concrete type; its name, `__typename`, has no output. */
interface Shown {
  readonly type: string;
  readonly output: Output | null;
}

function isAlike(look: readonly Shown[], other: readonly Shown[]): boolean {
  const same = ({ type, output }: Shown, shown: Shown | undefined) =>
    type === shown?.type &&
    Object.entries(output ?? {}).every(
      ([key, value]) => shown.output?.[key as keyof Output] === value,
    );
  return look.length === other.length && look.every((shown, at) => same(shown, other[at]));
}

/** What is selected of one of the types a row may be of. */
interface Selected {
  readonly object: GraphQLObjectType;
  readonly fields: ReadonlyMap<string, FieldNodes>;
}

/** Collects the columns of one row; the same field asked of several concrete types is one column. */
class RowBuilder {
  readonly columns: Column[] = [];
  private nested: {
    readonly builder: RowBuilder;
    readonly column: Place<readonly Cells[]>;
  } | null = null;
  private readonly planned: {
    mapping: FieldMapping;
    nodes: FieldNodes;
    output: Look;
  }[] = [];

  constructor(
    private readonly context: PlanContext,
    private readonly followed: Followed,
    private readonly selected: readonly Selected[],
  ) {}

  output(object: GraphQLObjectType, name: string, key: string, nodes: FieldNodes): Look {
    const type = typeNamed(this.context, object.name);
    const mapping = this.mappingFor(type, name, key, nodes);
    const known = this.planned.find(
      (entry) =>
        entry.mapping === mapping &&
        sameNodes(entry.nodes, nodes) &&
        (entry.output.kind !== 'value' || mapping.kind === 'count'),
    );
    if (known) return known.output;
    const selected = selectedField(object, key, nodes);
    invariant(selected, `${object.name} has no field ${name}`);
    const output = this.plan(type, mapping, selected);
    this.planned.push({ mapping, nodes, output });
    return output;
  }

  /**
   * How the field is followed on all types that select the same of it: where an interface's field is followed
   * differently, in the one way that holds for each of them, so that what hangs on it is planned once.
   */
  private mappingFor(
    type: TypeMapping,
    name: string,
    key: string,
    nodes: FieldNodes,
  ): FieldMapping {
    const own = type.fields.get(name);
    invariant(own, `${type.name}.${name} has no place in the graph`);
    if (this.selected.length === 1) return own;
    const others = this.selected
      .filter((other) => sameNodes(other.fields.get(key) ?? [], nodes))
      .flatMap(({ object }) => {
        const other = this.context.mapping.types.get(object.name);
        return other?.fields.get(name) ?? [];
      });
    return widest([own, ...others]);
  }

  private plan(type: TypeMapping, mapping: FieldMapping, selected: SelectedField): Look {
    const on = type.kind === 'edge' ? 'edge' : 'node';
    switch (mapping.kind) {
      case 'property': {
        const { property, orElse = null } = mapping;
        const isRepeated = isArticleText(type, property) && this.context.isRepeated;
        const column: Column = isRepeated
          ? { kind: 'articleText' }
          : { kind: 'property', on, property };
        return { kind: 'value', column: this.column(column), orElse };
      }
      case 'relationType':
      case 'outgoing':
        return { kind: 'value', column: this.column({ kind: mapping.kind }), orElse: null };
      case 'cursor':
        return { kind: 'cursor' };
      case 'derived':
        return this.derived(type, mapping, on, selected);
      case 'embedded':
        return this.showsEnd(selected)
          ? this.reference(mapping, on, selected, 'OUT')
          : this.derived(type, mapping, on, selected);
      case 'reference':
        return this.reference(mapping, on, selected, null);
      case 'found':
        return this.found(mapping, on, selected);
      case 'count': {
        const count = planCount(this.context, type, mapping, on, selected);
        return { kind: 'value', column: this.column(count), orElse: null };
      }
      case 'through':
        return this.through(type, mapping.relation, selected);
      case 'end': {
        const far = this.followed === 'IN' ? 'start' : 'end';
        return this.row(mapping.end === far ? 'node' : 'origin', selected, null);
      }
      case 'part': {
        invariant(mapping.of === 'element', `${type.name}.${selected.field.name} is in no row`);
        const target = this.context.mapping.types.get(selected.type.name);
        return this.row('node', selected, target?.kind === 'edge' ? this.followed : null);
      }
      case 'groups': {
        const groups = this.groups(mapping, selected);
        return { kind: 'groups', column: this.column({ kind: 'groups', groups }), groups };
      }
      case 'corroboration': {
        const corroboration = planCorroboration(this.context, selected);
        const column = this.column({ kind: 'corroboration', corroboration });
        return { kind: 'corroboration', column, corroboration };
      }
      case 'circle': {
        const row = planRow(deeper(this.context), selected.type, selected.selections, 'OUT');
        return { kind: 'list', column: this.column({ kind: 'circle', row }), row };
      }
      case 'relation':
        return this.relation(mapping, selected);
      case 'groupKey':
        invariant(false, `${type.name}.${selected.field.name} is in no row`);
    }
  }

  private derived(
    owner: TypeMapping,
    mapping: Extract<FieldMapping, { kind: 'derived' | 'embedded' }>,
    on: 'node' | 'edge',
    { type, selections, field }: SelectedField,
  ): Look {
    const { properties, read, at, inText } = mapping;
    const { heldAt } = this.context;
    const pick = isObjectType(type) ? planPick(this.context, type, selections) : null;
    const isCounted = [field.name, ...(pick ?? []).map((picked) => picked.field)].includes('utf16');
    const text: readonly Column[] =
      inText && isCounted ? [{ kind: 'longCharacters', way: articleWay(owner, mapping) }] : [];
    const instant: readonly Column[] =
      at && heldAt ? [{ kind: 'parameter', parameter: heldAt.parameter }] : [];
    return {
      kind: 'derived',
      columns: [
        ...properties.map((property): Column => ({ kind: 'property', on, property })),
        ...instant,
        ...text,
      ].map((column) => this.column(column)),
      read,
      pick,
    };
  }

  /** Whether anything of a relationship's end is selected, which must be looked up then. */
  private showsEnd(selected: SelectedField): boolean {
    return selectedMappings(this.context, selected).some(({ mapping }) => mapping.kind === 'end');
  }

  private reference(
    mapping: Extract<FieldMapping, { kind: 'reference' | 'embedded' }>,
    on: 'node' | 'edge',
    { type, selections }: SelectedField,
    followed: Followed,
  ): Look {
    const { property } = mapping;
    const { node } = relationTarget(this.context, type, 'OUT');
    const row = planRow(deeper(this.context), type, selections, followed);
    const column = this.column({
      ...{ kind: 'reference', on, property, label: node.name, row },
      having: mapping.kind === 'embedded' ? (mapping.properties[0] ?? null) : null,
    });
    return { kind: 'one', column, row };
  }

  /** Nodes that are found by what the row's owner holds; one, where the field is no list. */
  private found(
    { kind: _, ...declaration }: Extract<FieldMapping, { kind: 'found' }>,
    on: 'node' | 'edge',
    selected: SelectedField,
  ): Look {
    const { type, selections, field } = selected;
    const { context } = this;
    const isList = isListType(getNullableType(field.type));
    const found = {
      ...declaration,
      where: recorded(context, typeNamed(context, declaration.label)),
      limit: isList ? limitOf(context.parameters.argumentsOf(selected)) : 1,
      row: planRow(deeper(context), type, selections, null),
    };
    const column = this.column({ kind: 'found', on, found });
    return { kind: isList ? 'list' : 'one', column, row: found.row };
  }

  /** A field of the term that holds at the instant that is asked about, else of the last. */
  private through(
    { fields, targets }: TypeMapping,
    relation: string,
    selected: SelectedField,
  ): Look {
    const { context } = this;
    const followed = fields.get(relation);
    const target = typeNamed(context, targets.get(relation));
    const mapping = target.fields.get(selected.field.name);
    const step = followed?.kind === 'relation' ? followed.path[0] : undefined;
    invariant(step && mapping, `${selected.field.name} leads through no ${relation}`);
    if (!this.nested) {
      const builder = new RowBuilder(context, null, []);
      const column = this.column({
        kind: 'relation',
        relation: {
          kind: 'relation',
          path: [drawStep(step, target.name)],
          where: recorded(context, target),
          order: LAST_TERM,
          nearestFirst: false,
          heldFirst: context.heldAt,
          distinct: false,
          limit: 1,
          row: { columns: builder.columns, labels: null, shapes: new Map() },
        },
      });
      this.nested = { builder, column };
    }
    const { builder, column } = this.nested;
    return { kind: 'through', column, look: builder.plan(target, mapping, selected) };
  }

  private row(
    on: 'node' | 'origin',
    { type, selections }: SelectedField,
    followed: Followed,
  ): Look {
    const row = planRow(this.context, type, selections, followed);
    return { kind: 'row', column: this.column({ kind: 'row', on, row }), row };
  }

  private groups(
    mapping: Extract<FieldMapping, { kind: 'groups' }>,
    selected: SelectedField,
  ): GroupsPlan {
    const statement = typeNamed(this.context, 'Statement');
    const path = (mapping.path ?? []).map((step) => drawStep(step));
    const { label, where } = listed(this.context, statement, false);
    return planGroups(this.context, selected, mapping, {
      path: endingIn(label, path),
      where: path.length > 0 ? where : isListed(this.context, statement, false),
      order: completeOrder(statement, statement.order, null),
    });
  }

  private relation(
    mapping: Extract<FieldMapping, { kind: 'relation' }>,
    selected: SelectedField,
  ): Look {
    const planned = planRelation(this.context, mapping, selected);
    if (planned.kind === 'connection') {
      const column = this.column({ kind: 'connection', connection: planned });
      return { kind: 'connection', column, connection: planned };
    }
    return {
      kind: isListType(getNullableType(selected.field.type)) ? 'list' : 'one',
      column: this.column({ kind: 'relation', relation: planned }),
      row: planned.row,
    };
  }

  private column<C extends Column>(column: C): Place<Held[C['kind']]> {
    const found = this.columns.findIndex((other) => isSame(other, column));
    if (found >= 0) return place(found);
    this.context.size.add(1);
    return place(this.columns.push(column) - 1);
  }
}

/** Whether two columns are of one plain value; what is nested is never taken to be the same. */
function isSame(one: Column, other: Column): boolean {
  switch (one.kind) {
    case 'property':
      return other.kind === one.kind && other.on === one.on && other.property === one.property;
    case 'parameter':
      return other.kind === one.kind && other.parameter === one.parameter;
    case 'longCharacters':
      return other.kind === one.kind && isDeepStrictEqual(other.way, one.way);
    case 'articleText':
    case 'relationType':
    case 'outgoing':
      return other.kind === one.kind;
    default:
      return false;
  }
}

/** Whether a property is an article's text, which is as long as an answer may be. */
function isArticleText({ name }: TypeMapping, property: string): boolean {
  return name === 'Article' && property === 'text';
}

function sameNodes(a: readonly FieldNodes[number][], b: readonly FieldNodes[number][]): boolean {
  return a.length === b.length && a.every((node, index) => node === b[index]);
}
