/** One value of a facet, to be chosen, with how many statements it has. */
export function Value(props: {
  readonly text: string;
  readonly count?: number;
  readonly isChosen: boolean;
  readonly voice?: string | null;
  readonly onChoose: (isChosen: boolean) => void;
}) {
  const { text, count, isChosen, voice, onChoose } = props;
  return (
    <label class="value">
      <input
        type="checkbox"
        checked={isChosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <span class="value-text">
        {voice && <span class={`swatch voice-${voice}`} />}
        {text}
      </span>
      {count !== undefined && <span class="count">{count.toLocaleString()}</span>}
    </label>
  );
}
