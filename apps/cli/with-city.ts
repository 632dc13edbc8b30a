import { openConfiguredCity, type ConfiguredCity } from '@shaoying/server'
import type { CliContext } from './cli-context.ts'

/** Runs a command's work on the configured city and closes everything afterwards, also when it fails. */
export async function withCity<T>(context: CliContext, work: (opened: ConfiguredCity) => Promise<T>): Promise<T> {
  const opened = await openConfiguredCity(context.loadSettings(), {
    line: context.complain,
    fault: (fault) => context.complain(fault instanceof Error ? fault.message : String(fault)),
  })
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}
