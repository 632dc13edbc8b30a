import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The server draws the pages (pages/); built here are their style and the scripts that make them more comfortable. */
export default defineConfig({
  base: '/',
  build: {
    target: 'es2020',
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    rolldownOptions: { input: fileURLToPath(new URL('src/main.ts', import.meta.url)) },
  },
})
