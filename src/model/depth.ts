/** How far containment and subordination are followed, and how deep their trees may be. */
export const MAXIMUM_DEPTH = 8;
