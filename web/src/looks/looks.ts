import { ADD } from './add-look.js';
import { GRAPH } from './graph-look.js';
import { HEARD } from './heard-look.js';
import type { Look } from './look.js';
import { MAP } from './map-look.js';
import { OVERVIEW } from './overview-look.js';
import { WORDS } from './words-look.js';

/** The looks in their order; the first is shown when the address names none. */
export const LOOKS: readonly [Look, ...Look[]] = [OVERVIEW, WORDS, GRAPH, MAP, HEARD, ADD];
