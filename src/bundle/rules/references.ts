import { didYouMean } from '../did-you-mean.js';
import type { PartRule } from './rule.js';

/** Whatever is referred to is in the bundle, and of a kind that belongs there. */
export const references: PartRule = {
  text(value, say, { names }, rule) {
    if (rule.kind !== 'reference') return;
    const { to } = rule;
    if (to.some((kind) => names.get(kind)?.has(value))) return;
    const other = [...names].find(([, ids]) => ids.has(value))?.[0];
    if (other) return say(`${value} is of kind ${other}; here belongs ${to.join(' or ')}`);
    const near = to.flatMap((kind) => [...(names.get(kind) ?? [])]);
    say(`${JSON.stringify(value)} is not in this bundle; add it${didYouMean(value, near)}`);
  },
};
