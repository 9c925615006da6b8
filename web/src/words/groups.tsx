import { ask } from '../api/ask.js';
import { PAGE } from '../api/page-operations.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { pageOf } from '../explorer/use-statements.js';
import type { Group } from '../explorer/view.js';
import type { Choice } from '../panels/words.js';
import { useLoad } from '../use-load.js';
import { type Grouped, loadGroups, MOST_GROUPS } from './load-groups.js';
import { Rows } from './rows.js';

interface Parts {
  readonly explorer: Explorer;
  readonly choice: Choice;
}

/** All groups with their counts; one is open, with its statements page by page. */
export function Groups({ group, explorer, choice }: Parts & { readonly group: Group }) {
  const { view, names, statements, go } = explorer;
  const { filter } = statements.request.variables;
  const key = JSON.stringify([group, filter, view.sort === 'oldest', names]);
  const { value, error } = useLoad(key, (signal) => loadGroups(group, view, names, signal));
  const groups = value ?? [];
  const opened = view.opened ?? groups[0]?.key;
  return (
    <>
      {error && <p class="error">{error}</p>}
      <ol class="groups">
        {groups.map((one) => (
          <li key={one.key}>
            <h3>
              <button
                type="button"
                aria-expanded={one.key === opened}
                onClick={() => go({ opened: one.key === opened ? 'none' : one.key })}
              >
                <span>{one.name}</span> <span class="count">{one.count.toLocaleString()}</span>
              </button>
            </h3>
            {one.key === opened && <OpenGroup group={one} explorer={explorer} choice={choice} />}
          </li>
        ))}
      </ol>
      {groups.length >= MOST_GROUPS && (
        <p class="soft small">
          {group === 'month'
            ? `These are the first ${MOST_GROUPS} months. Choose a first day to see later ones.`
            : `These are the ${MOST_GROUPS} largest groups. Narrow the statements down to see the others.`}
        </p>
      )}
    </>
  );
}

function OpenGroup({ group, explorer, choice }: Parts & { readonly group: Grouped }) {
  const { view, names } = explorer;
  const variables = pageOf(view, names, group.filter);
  const { value, error } = useLoad(JSON.stringify(variables), async (signal) => {
    const { statements } = await ask(PAGE, variables, signal);
    return statements;
  });
  if (error) return <p class="error">{error}</p>;
  return value && <Rows page={value} explorer={explorer} choice={choice} />;
}
