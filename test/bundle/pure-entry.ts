export { bundleSchema } from '../../src/bundle/bundle-schema.js';
export { checkedBundle } from '../../src/bundle/check-bundle.js';
export { parseBundle } from '../../src/bundle/parse-bundle.js';
