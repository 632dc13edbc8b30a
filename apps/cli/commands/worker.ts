import { startWorker } from '@shaoying/application'
import { openConfiguredCity, workOf } from '@shaoying/server'
import { pino } from 'pino'
import type { Command } from 'commander'
import type { CliContext } from '../cli-context.ts'
import { untilAskedToStop } from '../until-asked-to-stop.ts'

/** `shaoying worker`: clocks and followers without HTTP, for servers that run with WORKER=separate. Several may run beside each other. */
export function register(command: Command, context: CliContext): void {
  command.action(async () => {
    const settings = context.loadSettings()
    const log = pino({ level: settings.logLevel }, process.stderr)
    const opened = await openConfiguredCity(settings, {
      line: context.complain,
      fault: (fault) => log.error({ fault: String(fault) }, 'fault'),
    })
    const working = startWorker(workOf(opened, settings, log))
    context.print(`Working for city ${opened.city.cityId}.`)
    await untilAskedToStop()
    await working.stop()
    await opened.close()
  })
}
