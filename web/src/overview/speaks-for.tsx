import type { AnyOf } from '../api/graphql.js';
import type { Speaker, Told } from '../api/overview-operations.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { heldInWords } from '../model/date-in-words.js';
import { Claims } from './claims.js';
import { Count, Figures } from './figures.js';
import { NodeLink } from './node-link.js';

/** Who speaks for a unit or an organization, in which capacity, and how much: itself, and who has a post there. */
export function SpeaksFor({ told, explorer }: { readonly told: Told; readonly explorer: Explorer }) {
  const { speakers, posts, officers, said, id }: AnyOf<Told> = told;
  if (!speakers && !posts) return null;
  const people = (speakers?.nodes ?? peopleOf(posts ?? []))
    .filter((one) => one.said.totalCount > 0)
    .sort((a, b) => b.said.totalCount - a.said.totalCount);
  const silent = (officers?.totalCount ?? peopleOf(posts ?? []).length) - (speakers?.totalCount ?? people.length);
  const unseen = (speakers?.totalCount ?? 0) - (speakers?.nodes.length ?? 0);
  const whole = Math.max(said?.totalCount ?? 0, ...people.map((one) => one.said.totalCount));
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
        whole={whole}
        figures={people.map((person) => ({
          key: person.id,
          name: person.name,
          label: <NodeLink node={person} explorer={explorer} />,
          note: <Capacities person={person} at={id} explorer={explorer} />,
          count: person.said.totalCount,
          opens: { edge: `${person.id}>${id}~for` },
        }))}
      />
      {people.length === 0 && (
        <p class="empty">
          {silent > 0
            ? 'Nobody who has a post there says anything here.'
            : 'No article names anybody who has a post there.'}
        </p>
      )}
      {people.length > 0 && silent > 0 && (
        <p class="soft small">
          {silent.toLocaleString()} more {silent === 1 ? 'has a post' : 'have posts'} there and{' '}
          {silent === 1 ? 'says' : 'say'} nothing here.
        </p>
      )}
      {unseen > 0 && (
        <p class="soft small">
          {unseen.toLocaleString()} more speak for it, who are not listed.
        </p>
      )}
    </section>
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
