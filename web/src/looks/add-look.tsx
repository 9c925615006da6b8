import type { Explorer } from '../explorer/use-explorer.js';
import { lazy } from '../lazy.js';
import type { Look } from './look.js';

const AddArticle = lazy(() => import('../add/add-article.js').then(({ AddArticle }) => AddArticle));

function AddLook({ explorer }: { readonly explorer: Explorer }) {
  return <AddArticle onDone={explorer.openNew} />;
}

/** Another article, marked by hand. */
export const ADD: Look = {
  name: 'add',
  label: 'Add an article',
  showsSelection: false,
  // The text and its form need the room.
  listsWords: true,
  Shown: AddLook,
};
