import type { AnyOf } from '../api/graphql.js';
import type { Told } from '../api/overview-operations.js';
import type { Speaker } from '../api/speaker-operations.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { type SpeakersFor, useSpeakers } from '../explorer/use-speakers.js';
import { heldInWords } from '../model/date-in-words.js';
import { Claims } from './claims.js';
import { Count, Figures } from './figures.js';
import { NodeLink } from './node-link.js';

interface Props {
  readonly told: Told;
  readonly explorer: Explorer;
}

/** Who speaks for a unit or an organization, in which capacity, and how much: itself, and who has a post there. */
export function SpeaksFor({ told, explorer }: Props) {
  const { said, id }: AnyOf<Told> = told;
  const { key, value, error } = useSpeakers(id, explorer);
  if (key === null) return null;
  return (
    <section>
      <h3>Who speaks for it</h3>
      {error && <p class="error">{error}</p>}
      {said && said.totalCount > 0 && (
        <p class="fact">
          It speaks itself, with nobody named:{' '}
          <Count explorer={explorer} count={said.totalCount} opens={{ by: id }} />
        </p>
      )}
      {value && <Speakers {...{ id, explorer }} found={value} />}
    </section>
  );
}

function Speakers(props: {
  readonly id: string;
  readonly found: SpeakersFor;
  readonly explorer: Explorer;
}) {
  const { id, found, explorer } = props;
  const { people, silent, unlisted } = found;
  return (
    <>
      <Figures
        explorer={explorer}
        whole={Math.max(0, ...people.map(({ count }) => count))}
        figures={people.map(({ person, count, edge }) => ({
          key: person.id,
          name: person.name,
          label: <NodeLink node={person} explorer={explorer} />,
          note: (
            <>
              <Capacities person={person} at={id} explorer={explorer} />
              {person.said.totalCount > count &&
                `${(person.said.totalCount - count).toLocaleString()} more outside of that time`}
            </>
          ),
          count,
          opens: { edge },
        }))}
      />
      <Others isAnybody={people.length > 0} {...{ silent, unlisted }} />
    </>
  );
}

/** Those who have a post there and are not listed. */
function Others(props: {
  readonly silent: number;
  readonly isAnybody: boolean;
  readonly unlisted: number;
}) {
  const { silent, isAnybody, unlisted } = props;
  if (!isAnybody) {
    return (
      <p class="empty">
        {silent > 0
          ? 'Nobody who has a post there says anything here.'
          : 'No article names anybody who has a post there.'}
      </p>
    );
  }
  return (
    <p class="soft small">
      {unlisted > 0 && `${unlisted.toLocaleString()} more speak for it. `}
      {silent > 0 &&
        `${silent.toLocaleString()} more ${silent === 1 ? 'has a post there and says' : 'have posts there and say'} nothing here.`}
    </p>
  );
}

/** In which capacity, since when, and who says so. */
function Capacities(props: {
  readonly person: Speaker;
  readonly at: string;
  readonly explorer: Explorer;
}) {
  const { person, at, explorer } = props;
  return (
    <>
      {person.roles
        .filter((role) => role.at.id === at)
        .map((role) => (
          <span key={role.id} class="capacity">
            <b>{[role.title, role.rank].filter(Boolean).join(', ')}</b> {heldInWords(role)}
            <Claims claims={role.claims} explorer={explorer} />
          </span>
        ))}
    </>
  );
}
