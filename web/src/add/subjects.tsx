import { spatialName } from '../model/types.js';
import type { DraftEntity, DraftStatement } from './draft.js';
import { EntityPicker } from './entity-picker.js';

const ROLES = ['ACTOR', 'TARGET', 'LOCATION', 'ORIGIN', 'DESTINATION', 'TOPIC'];
const RELATIONS = ['IN', 'NEAR', 'ACROSS_BORDER_FROM', 'ALONG', 'TOWARD', 'OUT_OF'];

type About = DraftStatement['about'];

/** Whom and where a statement is about, with the part each plays in it. */
export function Subjects(props: {
  readonly about: About;
  readonly article: string;
  readonly onChange: (about: About) => void;
}) {
  const { about, article, onChange } = props;
  return (
    <>
      <ul class="subjects">
        {about.map((one, index) => {
          const { entity, role, relation } = one;
          const edit = (part: Partial<About[number]>) =>
            onChange(about.map((other, at) => (at === index ? { ...other, ...part } : other)));
          return (
            <li key={entity.id}>
              <EntityName entity={entity} />{' '}
              <select
                value={role}
                aria-label={`Part of ${entity.name}`}
                onChange={(event) => edit({ role: event.currentTarget.value })}
              >
                {ROLES.map((name) => (
                  <option key={name} value={name}>
                    {name.toLowerCase()}
                  </option>
                ))}
              </select>{' '}
              {role === 'LOCATION' && (
                <select
                  value={relation ?? ''}
                  aria-label={`How it lies to ${entity.name}`}
                  onChange={(event) => edit({ relation: event.currentTarget.value || null })}
                >
                  <option value="">not stated how</option>
                  {RELATIONS.map((name) => (
                    <option key={name} value={name}>
                      {spatialName(name)}
                    </option>
                  ))}
                </select>
              )}{' '}
              <button
                type="button"
                class="small"
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
        article={article}
        onPick={(entity) =>
          onChange([
            ...about.filter((one) => one.entity.id !== entity.id),
            { entity, role: entity.type === 'Location' ? 'LOCATION' : 'TOPIC', relation: null },
          ])
        }
      />
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
