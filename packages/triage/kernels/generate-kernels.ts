import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { kernelsModule } from './kernels-module.ts'

/** Assembles kernels.wat anew. */
writeFileSync(path.join(import.meta.dirname, 'kernels-wasm.ts'), await kernelsModule(readFileSync(path.join(import.meta.dirname, 'kernels.wat'), 'utf8')))
