import * as heard from '../../web/src/api/heard-operations.js';
import * as imports from '../../web/src/api/import-operations.js';
import * as operations from '../../web/src/api/operations.js';
import * as paths from '../../web/src/api/path-operations.js';
import * as places from '../../web/src/api/place-operations.js';
import * as tables from '../../web/src/api/table-operations.js';

/** Every operation of the page. */
export const DOCUMENTS = Object.entries({
  ...operations,
  ...heard,
  ...imports,
  ...paths,
  ...places,
  ...tables,
})
  .filter(([, one]) => typeof one !== 'function' && !Array.isArray(one))
  .flatMap(([name, one]) =>
    typeof one === 'string'
      ? [{ name, query: String(one) }]
      : Object.entries(one).map(([from, text]) => ({
          name: `${name} ${from}`,
          query: String(text),
        })),
  );
