import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const page = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Plain pages that read without scripts, in both languages; served at / by the server itself. */
export default defineConfig({ base: '/', build: { target: 'es2020', assetsInlineLimit: 0, rolldownOptions: { input: { zh: page('index.html'), en: page('en.html') } } } })
