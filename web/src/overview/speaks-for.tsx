import type { AnyOf } from '../api/graphql.js';
import type { Speaker, Told } from '../api/overview-operations.js';
import type { Explorer } from '../explorer/use-explorer.js';
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
  const { speakers, posts, officers, said, id }: AnyOf<Told> = told;
  if (!speakers && !posts) return null;
  const inPost = speakers?.nodes ?? peopleOf(posts ?? []);
  const people = inPost
    .filter((one) => one.said.totalCount > 0)
    .sort((a, b) => b.said.totalCount - a.said.totalCount);
  const counted = speakers?.totalCount ?? people.length;
  return (
    <section>
      <h3>Who speaks for it</h3>
      {said && said.totalCount > 0 && (
        <p class="fact">
          It speaks itself, with nobody named:{' '}
          <Count explorer={explorer} count={said.totalCount} opens={{ by: id }} />
        </p>
      )}
      <Figures
        explorer={explorer}
        whole={Math.max(0, ...people.map((one) => one.said.totalCount))}
        figures={people.map((person) => ({
          key: person.id,
          name: person.name,
          label: <NodeLink node={person} explorer={explorer} />,
          note: <Capacities person={person} at={id} explorer={explorer} />,
          count: person.said.totalCount,
          opens: { edge: `${person.id}>${id}~for` },
        }))}
      />
      <Others
        silent={(officers?.totalCount ?? inPost.length) - counted}
        isAnybody={people.length > 0}
        unlisted={counted - people.length}
      />
    </section>
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

function peopleOf(posts: readonly { readonly person: Speaker }[]): readonly Speaker[] {
  return [...new Map(posts.map(({ person }) => [person.id, person])).values()];
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
