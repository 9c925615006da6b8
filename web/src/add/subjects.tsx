import { ABOUT_ROLES, SPATIAL_RELATIONS } from '../../../src/model/vocabulary.js';
import { RELATION_WORDS } from '../model/plain-words.js';
import { Choice } from './choice.js';
import type { DraftAbout, DraftEntity } from './draft.js';
import { EntityPicker } from './entity-picker.js';
import { FieldError } from './field-error.js';

const ROLES = ABOUT_ROLES.map((role) => [role, role.toLowerCase()] as const);
const RELATIONS = [
  ['', 'not stated how'] as const,
  ...SPATIAL_RELATIONS.map((relation) => [relation, RELATION_WORDS[relation]] as const),
];

/** Whom and where a statement is about, with the part each plays in it. */
export function Subjects(props: {
  readonly about: readonly DraftAbout[];
  readonly mistakes: readonly string[];
  readonly onChange: (about: readonly DraftAbout[]) => void;
}) {
  const { about, mistakes, onChange } = props;
  return (
    <>
      <ul class="subjects">
        {about.map((one, index) => {
          const { entity, role, relation } = one;
          const edit = (part: Partial<DraftAbout>) =>
            onChange(about.map((other, at) => (at === index ? { ...other, ...part } : other)));
          return (
            <li key={entity.id}>
              <EntityName entity={entity} />{' '}
              <Choice
                of={ROLES}
                value={role}
                name={`Part of ${entity.name}`}
                onChoose={(next) => edit({ role: next })}
              />{' '}
              {role === 'LOCATION' && (
                <Choice
                  of={RELATIONS}
                  value={relation ?? ''}
                  name={`How it lies to ${entity.name}`}
                  onChoose={(next) => edit({ relation: next || null })}
                />
              )}{' '}
              <button
                type="button"
                aria-label={`Take ${entity.name} out`}
                onClick={() => onChange(about.filter((other) => other !== one))}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      <EntityPicker
        label="About"
        of="anything"
        name="about"
        onPick={(entity) =>
          onChange([
            ...about.filter((one) => one.entity.id !== entity.id),
            { entity, role: entity.type === 'Location' ? 'LOCATION' : 'TOPIC', relation: null },
          ])
        }
      />
      <FieldError id="about-error" words={mistakes} />
    </>
  );
}

/** A name, and whether the graph is going to learn it. */
export function EntityName({ entity }: { readonly entity: DraftEntity }) {
  return (
    <>
      <b>{entity.name}</b>
      {entity.isNew && <span class="soft small"> (new)</span>}
    </>
  );
}
