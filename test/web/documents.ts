import * as exports from '../../web/src/api/export-operations.js';
import * as facets from '../../web/src/api/facet-operations.js';
import * as heard from '../../web/src/api/heard-operations.js';
import * as imports from '../../web/src/api/import-operations.js';
import * as operations from '../../web/src/api/operations.js';
import * as overview from '../../web/src/api/overview-operations.js';
import * as pages from '../../web/src/api/page-operations.js';
import * as paths from '../../web/src/api/path-operations.js';
import * as places from '../../web/src/api/place-operations.js';
import * as search from '../../web/src/api/search-operations.js';
import * as speakers from '../../web/src/api/speaker-operations.js';
import * as tables from '../../web/src/api/table-operations.js';

/** Every operation of the page. */
export const DOCUMENTS = Object.entries({
  ...operations,
  ...exports,
  ...facets,
  ...heard,
  ...imports,
  ...overview,
  ...pages,
  ...paths,
  ...places,
  ...search,
  ...speakers,
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
