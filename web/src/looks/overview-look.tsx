import { lazy } from '../lazy.js';
import type { Look } from './look.js';

/** What is selected, told in full; of nothing, where to begin. */
export const OVERVIEW: Look = {
  name: 'overview',
  label: 'Overview',
  showsSelection: true,
  Shown: lazy(() => import('../overview/overview.js').then(({ Overview }) => Overview)),
};
