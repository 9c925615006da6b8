import { useId } from 'preact/hooks';
import { FieldError } from './field-error.js';

/** A line that is typed, with what is wrong with it. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly name?: string;
  readonly required?: boolean;
  readonly list?: readonly string[];
  readonly mistakes?: readonly string[];
  readonly onText: (text: string) => void;
}) {
  const { label, value, name, required = false, list, mistakes = [], onText } = props;
  const id = useId();
  return (
    <div class="field">
      <label>
        {label}
        <input
          value={value}
          data-field={name}
          required={required}
          list={list && `${id}-list`}
          autocomplete="off"
          dir="auto"
          aria-invalid={mistakes.length > 0}
          aria-describedby={mistakes.length > 0 ? `${id}-error` : undefined}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      </label>
      {list && (
        <datalist id={`${id}-list`}>
          {list.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      <FieldError id={`${id}-error`} words={mistakes} />
    </div>
  );
}
