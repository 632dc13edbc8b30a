import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { kernelsModule } from './kernels-module.ts'

const kernels = path.dirname(import.meta.dirname)

/** Assembles kernels.wat anew. */
writeFileSync(
  path.join(kernels, 'kernels-wasm.ts'),
  await kernelsModule(readFileSync(path.join(kernels, 'kernels.wat'), 'utf8')),
)
