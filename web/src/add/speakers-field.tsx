import type { DraftSpeaker } from './draft.js';
import { EntityPicker } from './entity-picker.js';
import { FieldError } from './field-error.js';
import { EntityName } from './subjects.js';
import { TextField } from './text-field.js';

/** One or several who say something or pass it on, each with the capacity in which they do and for whom. */
export function SpeakersField(props: {
  readonly label: string;
  readonly name: 'speakers' | 'relays';
  readonly speakers: readonly DraftSpeaker[];
  readonly mistakes: readonly string[];
  readonly onChange: (speakers: readonly DraftSpeaker[], by: string | null) => void;
}) {
  const { label, name, speakers, mistakes, onChange } = props;
  return (
    <fieldset class="speakers-field">
      <legend class="hidden">{label}</legend>
      {speakers.map((one, index) => (
        <Speaker
          key={one.entity.id}
          label={label}
          name={`${name} ${index} role`}
          speaker={one}
          onChange={(part, by) =>
            onChange(
              speakers.map((other) => (other === one ? { ...one, ...part } : other)),
              by,
            )
          }
          onTakeOut={() =>
            onChange(
              speakers.filter((other) => other !== one),
              null,
            )
          }
        />
      ))}
      <EntityPicker
        label={
          speakers.length > 0
            ? `${label}, also`
            : `${label}${name === 'relays' ? ' (may be empty)' : ''}`
        }
        of="actors"
        name={name}
        onPick={(entity) =>
          onChange(
            [
              ...speakers.filter((one) => one.entity.id !== entity.id),
              { entity, role: '', speaksFor: null },
            ],
            null,
          )
        }
      />
      <FieldError id={`${name}-error`} words={mistakes} />
    </fieldset>
  );
}

function Speaker(props: {
  readonly label: string;
  readonly name: string;
  readonly speaker: DraftSpeaker;
  readonly onChange: (part: Partial<DraftSpeaker>, by: string | null) => void;
  readonly onTakeOut: () => void;
}) {
  const { label, name, speaker, onChange, onTakeOut } = props;
  const { entity, role, speaksFor } = speaker;
  return (
    <div class="speaker">
      <p>
        {label} <EntityName entity={entity} />{' '}
        <button type="button" aria-label={`Take ${entity.name} out`} onClick={onTakeOut}>
          ×
        </button>
      </p>
      <TextField
        label={`In which capacity? (${entity.name})`}
        name={name}
        value={role}
        onText={(next) => onChange({ role: next }, name)}
      />
      {speaksFor ? (
        <p>
          for <EntityName entity={speaksFor} />{' '}
          <button
            type="button"
            aria-label={`Not for ${speaksFor.name}`}
            onClick={() => onChange({ speaksFor: null }, null)}
          >
            ×
          </button>
        </p>
      ) : (
        <EntityPicker
          label={`For whom? (${entity.name})`}
          of="actors"
          onPick={(next) => onChange({ speaksFor: next }, null)}
        />
      )}
    </div>
  );
}
