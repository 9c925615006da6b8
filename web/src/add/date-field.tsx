import { useId, useRef } from 'preact/hooks';
import { FieldError } from './field-error.js';
import { inWords, readDate } from './read-date.js';

/** A date as people write it, with what it is taken for, or picked from a calendar. */
export function DateField(props: {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly mistakes?: readonly string[];
  readonly onDate: (written: string) => void;
}) {
  const { label, name, value, mistakes = [], onDate } = props;
  const id = useId();
  const calendar = useRef<HTMLInputElement>(null);
  const { edtf, note, choices } = readDate(value);
  const isWrong = value.trim() !== '' && edtf === null;
  const wrong = isWrong && choices.length === 0 ? [note, ...mistakes] : mistakes;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <span class="with-button">
        <input
          id={id}
          value={value}
          data-field={name}
          placeholder="12 May 2024"
          autocomplete="off"
          aria-invalid={isWrong || mistakes.length > 0}
          aria-describedby={`${id}-note ${id}-error`}
          onInput={(event) => onDate(event.currentTarget.value)}
        />
        <button type="button" onClick={() => calendar.current?.showPicker()}>
          Calendar<span class="hidden"> for {label}</span>
        </button>
        <input
          type="date"
          class="calendar"
          ref={calendar}
          tabIndex={-1}
          aria-hidden="true"
          value={edtf?.slice(0, 10) ?? ''}
          onInput={({ currentTarget }) => currentTarget.value && onDate(currentTarget.value)}
        />
      </span>
      <p class="soft small" id={`${id}-note`} role="status">
        {!isWrong && note && `Read as ${note}.`}
        {choices.length > 0 && note}
      </p>
      {choices.length > 0 && (
        <p class="actions">
          {choices.map((one) => (
            <button key={one} type="button" onClick={() => onDate(one)}>
              {inWords(one)}
            </button>
          ))}
        </p>
      )}
      <FieldError id={`${id}-error`} words={wrong} />
    </div>
  );
}
