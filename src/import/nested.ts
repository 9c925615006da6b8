import { IsArray, IsOptional, ValidateNested } from 'class-validator';

type Class = new () => object;

const nested = new Map<Class, Map<string, Class>>();

/** The property holds an object of that class, or a list of them when `list` is set; absent and null are fine. */
export function Nested(
  of: () => Class,
  options: { list?: boolean; required?: boolean } = {},
): PropertyDecorator {
  return (target, property) => {
    ValidateNested({ each: options.list === true })(target, property);
    if (options.list) IsArray()(target, property);
    if (!options.required) IsOptional()(target, property);
    const owner = target.constructor as Class;
    const properties = nested.get(owner) ?? new Map<string, Class>();
    properties.set(String(property), of());
    nested.set(owner, properties);
  };
}

/** Makes plain data an instance of the class, and what is nested in it of theirs; other values stay as they are. */
export function instantiate<T extends object>(of: new () => T, value: unknown): T {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value as T;
  const instance = new of();
  for (const [key, part] of Object.entries(value)) {
    const inner = innerClass(of, key);
    const converted = !inner
      ? part
      : Array.isArray(part)
        ? part.map((item) => instantiate(inner, item))
        : instantiate(inner, part);
    Object.defineProperty(instance, key, {
      value: converted,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return instance;
}

function innerClass(of: Class, key: string): Class | undefined {
  for (
    let owner: Class = of;
    typeof owner === 'function' && owner.name;
    owner = Object.getPrototypeOf(owner)
  ) {
    const found = nested.get(owner)?.get(key);
    if (found) return found;
  }
  return undefined;
}
