import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { antdStyles } from './build/antd-styles.ts'

const sources = [new URL('src', import.meta.url), new URL('../../packages/ui', import.meta.url)].map((url) =>
  fileURLToPath(url),
)

/** The desk is served below /desk/ by the server itself; nothing is fetched from anywhere else. */
export default defineConfig({
  base: '/desk/',
  plugins: [react(), antdStyles(sources)],
  build: { target: 'es2022', chunkSizeWarningLimit: 1500, assetsInlineLimit: 0 },
})
