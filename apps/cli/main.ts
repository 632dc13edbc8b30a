import process from 'node:process'
import { createCliContext } from './cli-context.ts'
import { runCli } from './run-cli.ts'

// `shaoying … | head` closes our output early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const context = createCliContext(process.env, {
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
})

// Not process.exit: what is still being written would be cut off.
process.exitCode = await runCli(process.argv.slice(2), context)
