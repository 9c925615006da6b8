import type { AnyOf } from '../api/graphql.js';
import type { Told } from '../api/overview-operations.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { dateInWords } from '../model/date-in-words.js';
import { Count, Figures } from './figures.js';
import { NodeLink } from './node-link.js';
import { figureOf, WhoSpeaks } from './who-speaks.js';

/** An article: where it is from, whom it lets speak, and about what; of an unnamed source, the article it is in. */
export function InArticle({
  told,
  explorer,
}: {
  readonly told: Told;
  readonly explorer: Explorer;
}) {
  const { statements, publisher, publishedAt, id, article, affiliations }: AnyOf<Told> = told;
  if (article) return <OnlyIn {...{ article, affiliations, explorer }} />;
  if (!statements) return null;
  return (
    <>
      <section>
        <h3>Its sources</h3>
        <p>
          {publishedAt ? `Published ${dateInWords(publishedAt.edtf)}` : 'No date is given'}
          {publisher ? (
            <>
              {' by '}
              <NodeLink node={publisher} explorer={explorer} />
            </>
          ) : (
            ', by an outlet that is not given'
          )}
          . <Count explorer={explorer} count={statements.totalCount} opens={{}} />
        </p>
        <WhoSpeaks
          heard={statements}
          explorer={explorer}
          inside={id}
          whole={{}}
          opens={(by) => ({ by })}
        />
      </section>
      <section>
        <h3>About whom and what</h3>
        <Figures
          explorer={explorer}
          whole={statements.totalCount}
          all={{}}
          figures={statements.subjects.map((one) =>
            figureOf(one, explorer, (about) => ({ about })),
          )}
        />
      </section>
    </>
  );
}

/** The article that alone knows an unnamed source, and to whom its words say that it belongs. */
function OnlyIn(props: {
  readonly affiliations: AnyOf<Told>['affiliations'] | undefined;
  readonly article: NonNullable<AnyOf<Told>['article']>;
  readonly explorer: Explorer;
}) {
  const { article, affiliations, explorer } = props;
  return (
    <section>
      <h3>Known from one article only</h3>
      <p class="fact">
        <button type="button" class="link" onClick={() => explorer.read(article.id, null)}>
          {article.headline}
        </button>
      </p>
      {affiliations?.map((node) => (
        <p key={node.id} class="fact">
          belongs to <NodeLink node={node} explorer={explorer} />
        </p>
      ))}
    </section>
  );
}
