/** The label that a value of an enum of types stands for: `MILITARY_UNIT` is `MilitaryUnit`. */
export function labelOf(value: string): string {
  return value
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('');
}
