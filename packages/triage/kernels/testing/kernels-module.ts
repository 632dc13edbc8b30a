import wabt from 'wabt'

const LINE = 120

/** The TypeScript module that holds the assembled kernels. */
export async function kernelsModule(source: string): Promise<string> {
  const module = (await wabt()).parseWat('kernels.wat', source, { simd: true })
  module.validate()
  const text = Buffer.from(module.toBinary({}).buffer).toString('base64')
  const lines = text.match(new RegExp(`.{1,${LINE}}`, 'g'))!.map((line) => `  '${line}',\n`)
  return `// Assembled from kernels.wat by \`npm run kernels -w @shaoying/triage\`. Change that file, not this one.\nexport const kernelsWasm = [\n${lines.join('')}].join('')\n`
}
