import { startWorker } from '@shaoying/application'
import { followersOf, openConfiguredCity, senderOf, triageOf } from '@shaoying/server'
import { pino } from 'pino'
import type { Command } from 'commander'
import type { CliContext } from '../cli-context.ts'
import { untilAskedToStop } from '../until-asked-to-stop.ts'

/** `shaoying worker`: clocks and followers without HTTP, for servers that run with WORKER=separate. Several may run beside each other. */
export function register(command: Command, context: CliContext): void {
  command.action(async () => {
    const settings = context.loadSettings()
    const log = pino({ level: settings.logLevel }, process.stderr)
    const opened = await openConfiguredCity(settings, { line: context.complain, fault: (fault) => log.error({ fault: String(fault) }, 'fault') })
    const working = startWorker({ city: opened.city, followers: followersOf(opened, settings, triageOf(opened.city)), afterwards: senderOf(opened, settings), onFault: (what, fault) => log.error({ what, fault: String(fault) }, 'worker fault') })
    context.print(`Working for city ${opened.city.cityId}.`)
    await untilAskedToStop()
    await working.stop()
    await opened.close()
  })
}
