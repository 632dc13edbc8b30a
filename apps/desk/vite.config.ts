import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The desk is served below /desk/ by the server itself; nothing is fetched from anywhere else. */
export default defineConfig({
  base: '/desk/',
  plugins: [react()],
  build: { target: 'es2022', chunkSizeWarningLimit: 1500 },
})
