/** A piece of Cypher text. Only `cypher` and `identifier` make one, so no value can ever become text. */
export interface Fragment {
  readonly kind: 'fragment';
  readonly text: string;
}

function fragment(text: string): Fragment {
  return { kind: 'fragment', text };
}

/** Nothing: for parts of a query that are left out. */
export const empty: Fragment = fragment('');

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A label, relationship type, property or variable name. Throws for anything but ASCII word characters. */
export function identifier(name: string): Fragment {
  if (!IDENTIFIER.test(name))
    throw new TypeError(`Not a Cypher identifier: ${JSON.stringify(name)}`);
  return fragment(name);
}

/**
 * Cypher text in which nothing but fragments can be interpolated. A string or number throws:
 * values go through parameters, names through `identifier`.
 */
export function cypher(strings: TemplateStringsArray, ...parts: readonly Fragment[]): Fragment {
  let text = strings[0] ?? '';
  parts.forEach((part, index) => {
    if (part?.kind !== 'fragment') {
      throw new TypeError(`Only fragments go into Cypher, not ${JSON.stringify(part)}`);
    }
    text += part.text + (strings[index + 1] ?? '');
  });
  return fragment(text);
}

/** Fragments side by side with the separator between them; empty ones are left out. */
export function join(parts: readonly Fragment[], separator: Fragment): Fragment {
  return fragment(
    parts
      .filter((part) => part.text !== '')
      .map((part) => part.text)
      .join(separator.text),
  );
}

/** A whole number that the plan fixed (hops, list bounds). Throws for anything else. */
export function integer(value: number): Fragment {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new TypeError(`Not a whole number: ${value}`);
  return fragment(String(value));
}

const WORD = /^[A-Z][A-Z_]*$/;

/** A value of a closed vocabulary as text. Throws for anything but upper-case ASCII words. */
export function word(value: string): Fragment {
  if (!WORD.test(value))
    throw new TypeError(`Not a word of a vocabulary: ${JSON.stringify(value)}`);
  return fragment(`'${value}'`);
}

/** Refers to a parameter. */
export function parameter(name: string): Fragment {
  return fragment(`$${identifier(name).text}`);
}

/** The first of these properties of a node or relationship that is there, else something else. */
export function firstOf(owner: Fragment, properties: readonly string[], otherwise: Fragment) {
  const all = properties.map((property) => cypher`${owner}.${identifier(property)}`);
  return cypher`coalesce(${join([...all, otherwise], cypher`, `)})`;
}
