import { runServers, serveAsOneOfSeveral } from '@shaoying/server'
import type { Command } from 'commander'
import type { CliContext } from '../cli-context.ts'
import { servingChild } from '../serving-child.ts'
import { untilAskedToStop } from '../until-asked-to-stop.ts'

/** `shaoying serve`: HTTP and, by the setting WORKER, the clocks and followers. For service managers: no greeting, structured log. */
export function register(command: Command, context: CliContext): void {
  command.action(async () => {
    const options = { settings: context.loadSettings(), say: context.complain }
    if (await serveAsOneOfSeveral(options)) return
    const running = await runServers(options, servingChild())
    const asked = untilAskedToStop()
    context.print(`Serving city ${running.opened.city.cityId} at ${running.address}`)
    await asked
    await running.stop()
  })
}
