import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressed } from './compressed.js';
import { playground } from './playground.js';

const milsymbol = fileURLToPath(new URL('../node_modules/milsymbol/src/', import.meta.url));

/** `vite build web` emits the explorer to dist/web; `npm run dev` (dev.ts) serves it with the API. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [playground(), compressed()],
  // The package exports only the whole of it; land units are a third.
  resolve: { alias: [{ find: /^milsymbol\/src\//, replacement: milsymbol }] },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Inlined files would be data: addresses, which the page's policy refuses for scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
