import type { AnyOf } from '../api/graphql.js';
import type { HeardOf, Told } from '../api/overview-operations.js';
import type { Explorer } from '../explorer/use-explorer.js';
import type { View } from '../explorer/view.js';
import { Count } from './figures.js';
import { WhoSpeaks } from './who-speaks.js';

interface Props {
  readonly told: Told;
  readonly explorer: Explorer;
}

/** Who speaks about it and how much; about a place with and without what lies inside it. */
export function SaidAbout({ told, explorer }: Props) {
  const { saidAbout, alone, id, __typename }: AnyOf<Told> = told;
  if (!saidAbout) return null;
  if (alone)
    return (
      <AboutPlace {...{ id, heard: saidAbout, alone, explorer }} isState={__typename === 'State'} />
    );
  return (
    <section>
      <h3>Who speaks about it</h3>
      <p>
        <Count explorer={explorer} count={saidAbout.totalCount} opens={{ about: id }} /> about it
      </p>
      <WhoSpeaks
        heard={saidAbout}
        explorer={explorer}
        whole={{ about: id }}
        opens={(by) => ({ by, about: id })}
      />
    </section>
  );
}

function AboutPlace(props: {
  readonly id: string;
  readonly heard: HeardOf;
  readonly alone: NonNullable<AnyOf<Told>['alone']>;
  /** Such as speak themselves; what they say is not about them. */
  readonly isState: boolean;
  readonly explorer: Explorer;
}) {
  const { id, heard, alone, isState, explorer } = props;
  const whole: Partial<View> = { inside: true, ...(isState && { place: [id] }) };
  const isMore = alone.totalCount < heard.totalCount;
  const counts = new Map(alone.sources.map(({ key, count }) => [key, count]));
  return (
    <section>
      <h3>Who speaks about it</h3>
      <p>
        <Count explorer={explorer} count={heard.totalCount} opens={whole} />{' '}
        {isMore ? 'with what lies inside, ' : 'about it'}
        {isMore && (
          <>
            <Count explorer={explorer} count={alone.totalCount} opens={{ about: id }} /> about it
            alone
          </>
        )}
      </p>
      <WhoSpeaks
        heard={heard}
        explorer={explorer}
        whole={whole}
        opens={(by) => ({ ...whole, by })}
        beside={({ key }) => {
          const count = counts.get(key) ?? 0;
          return (
            isMore &&
            count > 0 && (
              <Count explorer={explorer} count={count} opens={{ by: key, about: id }}>
                alone
              </Count>
            )
          );
        }}
      />
    </section>
  );
}
