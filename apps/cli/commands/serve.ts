import { runServer } from '@shaoying/server'
import type { Command } from 'commander'
import type { CliContext } from '../cli-context.ts'
import { untilAskedToStop } from '../until-asked-to-stop.ts'

/** `shaoying serve`: HTTP and, by the setting WORKER, the clocks and followers. For service managers: no greeting, structured log. */
export function register(command: Command, context: CliContext): void {
  command.action(async () => {
    const server = await runServer({ settings: context.loadSettings(), say: context.complain })
    context.print(`Serving city ${server.opened.city.cityId} at ${server.address}`)
    await untilAskedToStop()
    await server.stop()
  })
}
