import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { inCheckout } from './checkout.mjs'

/**
 * Builds one web app with the Vite that the app itself depends on, to `dist/<name>/`; the same from wherever it is called
 * (a test runner's NODE_ENV would build React for development, slower and larger).
 * @param {string} name folder below `apps/`
 */
export async function buildWebApp(name) {
  const root = inCheckout('apps', name)
  const vitePath = createRequire(inCheckout('apps', name, 'package.json')).resolve('vite')
  const { build } = await import(pathToFileURL(vitePath).href)
  const outer = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  await build({ root, logLevel: 'warn', build: { outDir: inCheckout('dist', name), emptyOutDir: true } }).finally(
    () => {
      if (outer === undefined) delete process.env.NODE_ENV
      else process.env.NODE_ENV = outer
    },
  )
  compressBeside(inCheckout('dist', name))
}

/**
 * Puts the compressed form beside each text file, so that the server sends it without work.
 * @param {string} folder
 */
function compressBeside(folder) {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/[.](js|css|html|svg|json|webmanifest)$/.test(file)) continue
    const content = readFileSync(join(folder, file))
    writeFileSync(
      join(folder, `${file}.br`),
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    )
    writeFileSync(join(folder, `${file}.gz`), gzipSync(content))
  }
}
