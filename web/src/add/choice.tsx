/** A choice of one of some values, each in words. */
export function Choice<V extends string>(props: {
  readonly of: readonly (readonly [value: V, words: string])[];
  readonly value: string;
  /** What stands before it. */
  readonly label?: string;
  /** For screen readers, where nothing does. */
  readonly name?: string;
  readonly onChoose: (value: V) => void;
}) {
  const { of, value, label, name, onChoose } = props;
  const select = (
    <select
      value={value}
      aria-label={name}
      onChange={({ currentTarget }) => {
        const chosen = of[currentTarget.selectedIndex];
        if (chosen) onChoose(chosen[0]);
      }}
    >
      {of.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </select>
  );
  if (label === undefined) return select;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the one above
    <label>
      {label} {select}
    </label>
  );
}
