import { describe, expectTypeOf, it } from 'vitest';
import type { Draft } from '../../src/bundle/validate-bundle.js';
import { Derived, End, Part, Relation } from '../../src/mapping/decorators.js';

// What types promise; `npm run check` is what fails here.

describe('decorators of fields', () => {
  it('hand @Derived as many values as properties are named', () => {
    Derived(['from', 'to'], (from, to) => [from, to]);
    Derived([], () => null);
    // @ts-expect-error a third value that no property gives
    Derived(['from', 'to'], (from, to, third) => [from, to, third]);
    // @ts-expect-error a property is named by a text
    Derived([1], (one) => one);
  });

  it('take no direction, end or part that there is not', () => {
    Relation(['SAID_BY', 'RELAYED_BY'], 'ANY', { dated: 'edge' });
    // @ts-expect-error seen from the node, OUT, IN or ANY
    Relation('SAID_BY', 'BOTH');
    // @ts-expect-error a path is what RelationPath takes
    Relation('SAID_BY', 'OUT', { path: [] });
    // @ts-expect-error start or end
    End('middle');
    // @ts-expect-error size, share, node, members, or what reads the key
    Part('sum');
  });
});

describe('a draft of a bundle', () => {
  interface Article {
    readonly headline: string;
    readonly spans: readonly { readonly start: number }[];
    readonly at?: { readonly edtf: string };
  }

  it('may lack anything at any depth, and be completed', () => {
    expectTypeOf<Draft<Article>['headline']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Draft<Article>['spans']>().toEqualTypeOf<
      { readonly start?: number | undefined }[] | undefined
    >();
    expectTypeOf<Draft<Article>>().not.toExtend<Article>();
    expectTypeOf<Draft<string>>().toEqualTypeOf<string>();
  });
});
