import { defaultClientConditions, defineConfig, type Plugin } from 'vite'

/** No chunk has styles of its own and none is preloaded: a dynamic import needs nothing around it. */
const barePreload: Plugin = {
  name: 'bare-preload',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null),
}

/** How the pages are bundled. scripts/build-site.ts runs this once per edition and says where the output goes. */
export default defineConfig({
  // Relative addresses: the folder works at any path of any static host.
  base: './',
  // A path without a page is a 404 here too, as on the host, instead of a silent start page.
  appType: 'mpa',
  plugins: [barePreload],
  // deck.gl without what it has for WebGPU.
  resolve: { conditions: ['visgl:webgl-only', ...defaultClientConditions] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    // Nothing as data: address, which a strict policy would refuse.
    assetsInlineLimit: 0,
    // A chunk that is asked for has at most one more behind it: hints are not worth their script.
    modulePreload: false,
    sourcemap: false,
    // Budgets of our own judge the sizes: scripts/lib/byte-budgets.ts.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
})
