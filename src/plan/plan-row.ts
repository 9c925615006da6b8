import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { AppError } from '../errors.js';
import type { Narrowing, StepDeclaration } from '../mapping/decorators.js';
import type { Direction, FieldMapping, TypeMapping } from '../mapping/mapping.js';
import { type FieldArguments, instant } from './arguments.js';
import { collectFields, subSelections } from './collect-fields.js';
import type { PlanContext } from './context.js';
import { completeOrder } from './order.js';
import { boundedBy, DEFAULT_PAGE } from './page.js';
import { planPick } from './pick.js';
import {
  all,
  type Column,
  endingIn,
  type GroupsPlan,
  type Output,
  type Predicate,
  type RelationPlan,
  type RowPlan,
  type Step,
} from './plan.js';
import { planConnection } from './plan-connection.js';
import { planCorroboration } from './plan-corroboration.js';
import { planGroups } from './plan-groups.js';
import { isListed, listed, recorded, recordedEdge } from './recorded.js';
import { type RelationTarget, relationTarget } from './relation-target.js';
import { deeper } from './size.js';
import { widest } from './widest.js';

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
      const field = object.getFields()[(nodes[0] as FieldNode).name.value];
      if (!field) return { type: object.name, output: null };
      const output = { ...builder.output(object, field, key, nodes), key } as Output;
      return { type: String(field.type), output };
    }),
  );
  // Where all types look alike any of them will do, and a row without labels is half as long.
  if (!looks.every((look) => isAlike(look, looks[0] ?? []))) {
    builder.columns.push({ kind: 'labels' });
  }
  const shapes = new Map(
    concrete.map(({ name }, at) => [name, (looks[at] ?? []).flatMap(({ output }) => output ?? [])]),
  );
  return { columns: builder.columns, shapes };
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
  readonly fields: ReadonlyMap<string, readonly FieldNode[]>;
}

/** Collects the columns of one row; the same field asked of several concrete types is one column. */
class RowBuilder {
  readonly columns: Column[] = [];
  private readonly planned: {
    mapping: FieldMapping;
    nodes: readonly FieldNode[];
    output: Output;
  }[] = [];

  constructor(
    private readonly context: PlanContext,
    private readonly followed: Followed,
    private readonly selected: readonly Selected[],
  ) {}

  output(
    owner: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    key: string,
    nodes: readonly FieldNode[],
  ): Output {
    const type = this.context.mapping.get(owner.name);
    if (!type && field.name === 'node') return this.plainEdgeNode(field, nodes);
    if (field.name === 'cursor') return { kind: 'cursor', key: '' };
    const mapping = type && this.mappingFor(type, field.name, key, nodes);
    if (!type || !mapping)
      throw new AppError('INTERNAL', `${owner.name}.${field.name} has no place in the graph`);
    const known = this.planned.find(
      (entry) =>
        entry.mapping === mapping && sameNodes(entry.nodes, nodes) && entry.output.kind !== 'value',
    );
    if (known) return known.output;
    const output = this.plan(type, mapping, field, nodes);
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
    nodes: readonly FieldNode[],
  ): FieldMapping | undefined {
    const own = type.fields.get(name);
    if (!own || this.selected.length === 1) return own;
    const others = this.selected
      .filter(({ fields }) => sameNodes(fields.get(key) ?? [], nodes))
      .flatMap(({ object }) => this.context.mapping.get(object.name)?.fields.get(name) ?? []);
    return widest([own, ...others]);
  }

  /** `node` of an edge type that shows nothing of the relationship. */
  private plainEdgeNode(
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ): Output {
    const type = getNamedType(field.type);
    const isEdge = this.context.mapping.get(type.name)?.kind === 'edge';
    const row = planRow(this.context, type, subSelections(nodes), isEdge ? this.followed : null);
    return { kind: 'row', key: '', column: this.column({ kind: 'row', on: 'node', row }), row };
  }

  private plan(
    type: TypeMapping,
    mapping: FieldMapping,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ): Output {
    const on = type.kind === 'edge' ? 'edge' : 'node';
    const key = '';
    const target = getNamedType(field.type);
    switch (mapping.kind) {
      case 'property':
        return {
          kind: 'value',
          key,
          column: this.column(
            this.isRepeatedText(type, mapping.property)
              ? { kind: 'articleText' }
              : { kind: 'property', on, property: mapping.property },
          ),
          orElse: mapping.orElse ?? null,
        };
      case 'relationType':
      case 'outgoing':
        return { kind: 'value', key, column: this.column({ kind: mapping.kind }), orElse: null };
      case 'embedded': {
        if (!this.showsEnd(target, nodes)) return this.derived(mapping, on, target, nodes);
        const { node } = relationTarget(this.context.schema, this.context.mapping, target, 'OUT');
        const row = planRow(deeper(this.context), target, subSelections(nodes), 'OUT');
        const column = this.column({
          kind: 'reference',
          on,
          property: mapping.property,
          label: node.name,
          row,
        });
        return { kind: 'one', key, column, row };
      }
      case 'derived':
        return this.derived(mapping, on, target, nodes);
      case 'end': {
        const far = this.followed === 'IN' ? 'start' : 'end';
        const row = planRow(this.context, target, subSelections(nodes));
        const column = this.column({
          kind: 'row',
          on: mapping.end === far ? 'node' : 'origin',
          row,
        });
        return { kind: 'row', key, column, row };
      }
      case 'reference': {
        const row = planRow(deeper(this.context), target, subSelections(nodes));
        const column = this.column({
          kind: 'reference',
          on,
          property: mapping.property,
          label: target.name,
          row,
        });
        return { kind: 'one', key, column, row };
      }
      case 'group':
        throw new AppError('INTERNAL', `${type.name}.${field.name} is a part of a group`);
      case 'groups': {
        const groups = this.planGroups(mapping, field, nodes);
        return { kind: 'groups', key, column: this.column({ kind: 'groups', groups }), groups };
      }
      case 'corroboration': {
        const corroboration = planCorroboration(this.context, field, nodes);
        const column = this.column({ kind: 'corroboration', corroboration });
        return { kind: 'corroboration', key, column, corroboration };
      }
      case 'relation': {
        const args = this.context.parameters.argumentsOf(field, nodes[0] as FieldNode);
        const direction = directionOf(mapping.narrow, args, mapping.path);
        const reached = relationTarget(
          this.context.schema,
          this.context.mapping,
          target,
          direction,
        );
        const declared = pathOf(mapping, field, args);
        const path = declared.map((step, index) =>
          drawStep(step, index === declared.length - 1 ? reached.node.name : step.label, direction),
        );
        const where = all([narrow(mapping.narrow, args), heldAt(mapping, args)]);
        if (reached.connection) {
          const connection = planConnection(this.context, {
            field,
            nodes,
            args,
            target: reached,
            path,
            where,
            order: mapping.order ?? reached.edge?.order ?? reached.node.order,
            direction,
          });
          return {
            kind: 'connection',
            key,
            column: this.column({ kind: 'connection', connection }),
            connection,
          };
        }
        const limit = limitOf(field, nodes[0] as FieldNode, args);
        const list = this.planList(limit, nodes, reached, path, where, mapping, direction);
        const isExactlyOne = isNonNullType(field.type) && limit === 1;
        const relation = isExactlyOne ? { ...list, order: [] } : list;
        return {
          kind: isListType(getNullableType(field.type)) ? 'list' : 'one',
          key,
          column: this.column({ kind: 'relation', relation }),
          row: relation.row,
        };
      }
    }
  }

  private derived(
    { properties, read }: Extract<FieldMapping, { kind: 'derived' | 'embedded' }>,
    on: 'node' | 'edge',
    target: GraphQLNamedType,
    nodes: readonly FieldNode[],
  ): Output {
    return {
      kind: 'derived',
      key: '',
      columns: properties.map((property) => this.column({ kind: 'property', on, property })),
      read,
      pick: isObjectType(target) ? planPick(this.context, target, subSelections(nodes)) : null,
    };
  }

  /** Whether anything of a relationship's end is selected, which must be looked up then. */
  private showsEnd(edge: GraphQLNamedType, nodes: readonly FieldNode[]): boolean {
    if (!isObjectType(edge)) return false;
    const fields = this.context.mapping.get(edge.name)?.fields;
    const selected = collectFields(this.context, edge, subSelections(nodes)).values();
    return [...selected].some(([node]) => fields?.get(node?.name.value ?? '')?.kind === 'end');
  }

  /** Whether it is an article's text that may stand in the answer many times. */
  private isRepeatedText({ name }: TypeMapping, property: string): boolean {
    return name === 'Article' && property === 'text' && this.context.isRepeated;
  }

  private planGroups(
    mapping: Extract<FieldMapping, { kind: 'groups' }>,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ): GroupsPlan {
    const args = this.context.parameters.argumentsOf(field, nodes[0] as FieldNode);
    const statement = this.context.mapping.get('Statement') as TypeMapping;
    const path = (mapping.path ?? []).map((step) => drawStep(step, step.label, step.direction));
    const { label, where } = listed(this.context, statement, false);
    return planGroups(this.context, field, nodes, args, mapping, {
      path: endingIn(label, path),
      where: path.length > 0 ? where : isListed(this.context, statement, false),
      order: completeOrder(statement, statement.order, null),
    });
  }

  private planList(
    limit: RelationPlan['limit'],
    nodes: readonly FieldNode[],
    reached: RelationTarget,
    path: readonly Step[],
    where: Predicate,
    mapping: Extract<FieldMapping, { kind: 'relation' }>,
    direction: Direction,
  ): RelationPlan {
    const isEdge = reached.edge !== null;
    return {
      kind: 'relation',
      path,
      where: all([
        where,
        recorded(this.context, reached.node),
        recordedEdge(this.context, reached.edge),
      ]),
      order: completeOrder(
        reached.node,
        mapping.order ?? reached.edge?.order ?? reached.node.order,
        null,
      ),
      nearestFirst: path.some((step) => step.hops !== null),
      limit,
      row: planRow(
        deeper(this.context),
        reached.shown,
        subSelections(nodes),
        isEdge ? direction : null,
      ),
    };
  }

  private column(column: Column): number {
    const found =
      column.kind === 'property' ||
      column.kind === 'articleText' ||
      column.kind === 'relationType' ||
      column.kind === 'outgoing'
        ? this.columns.findIndex((other) => JSON.stringify(other) === JSON.stringify(column))
        : -1;
    if (found >= 0) return found;
    this.context.size.add(1);
    return this.columns.push(column) - 1;
  }
}

function sameNodes(a: readonly FieldNode[], b: readonly FieldNode[]): boolean {
  return a.length === b.length && a.every((node, index) => node === b[index]);
}

/** One for a single node; for a list what `first` says, or its default. */
function limitOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  args: FieldArguments,
): RelationPlan['limit'] {
  if (!isListType(getNullableType(field.type))) return 1;
  const isGiven = node.arguments?.some(({ name }) => name.value === 'first');
  return isGiven ? boundedBy(args, field) : DEFAULT_PAGE;
}

function drawStep(step: StepDeclaration, label: string | undefined, direction: Direction): Step {
  if (!label)
    throw new AppError('INTERNAL', `The step along ${step.types.join('|')} names no label`);
  return {
    types: step.types,
    direction: step.direction === 'ANY' ? direction : step.direction,
    hops: step.hops ?? null,
    label,
  };
}

/** The path to follow; null for the argument that switches it means its default. */
function pathOf(
  { path, unless }: Extract<FieldMapping, { kind: 'relation' }>,
  field: GraphQLField<unknown, unknown>,
  args: FieldArguments,
): readonly StepDeclaration[] {
  if (!unless) return path;
  const argument = field.args.find(({ name }) => name === unless.argument);
  return (args.values[unless.argument] ?? argument?.defaultValue) === false ? unless.path : path;
}

/** The direction of the last step, which an argument may narrow. */
function directionOf(
  narrowing: Readonly<Record<string, Narrowing>> | undefined,
  args: FieldArguments,
  path: readonly StepDeclaration[],
): Direction {
  const declared = path.at(-1)?.direction ?? 'OUT';
  const argument = Object.entries(narrowing ?? {}).find(([, how]) => how.kind === 'direction')?.[0];
  const asked = argument ? args.values[argument] : undefined;
  return asked === 'OUTGOING' ? 'OUT' : asked === 'INCOMING' ? 'IN' : declared;
}

function narrow(
  narrowing: Readonly<Record<string, Narrowing>> | undefined,
  args: FieldArguments,
): Predicate {
  const parts: Predicate[] = [];
  for (const [argument, how] of Object.entries(narrowing ?? {})) {
    if (args.values[argument] === null || args.values[argument] === undefined) continue;
    if (how.kind === 'typeIn')
      parts.push({ kind: 'relationTypeIn', parameter: args.at([argument]) });
    if (how.kind === 'propertyIn') {
      parts.push({
        kind: 'compare',
        on: 'node',
        property: how.property,
        operator: 'IN',
        parameter: args.at([argument]),
        folded: false,
      });
    }
  }
  return all(parts);
}

/** With an `at` instant: what may have held then, open ends included. */
function heldAt(
  mapping: Extract<FieldMapping, { kind: 'relation' }>,
  args: FieldArguments,
): Predicate {
  if (!mapping.dated || !(args.values['at'] instanceof Date)) return all([]);
  return { kind: 'heldAt', on: mapping.dated, parameter: args.at(['at'], instant) };
}
