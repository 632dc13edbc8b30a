import { listQuarantinedClocks } from '@shaoying/store'
import type { Command } from 'commander'
import type { CliContext } from '../cli-context.ts'
import { withCity } from '../with-city.ts'

/** `shaoying clocks`: clocks that are due and could not be fired, why, and when each is tried again. */
export function register(command: Command, context: CliContext): void {
  command.action(async () =>
    withCity(context, async ({ city }) => {
      const clocks = await listQuarantinedClocks(city.pool, city.cityId)
      if (clocks.length === 0) return context.print('Every clock that is due has been fired. 到期的时钟都已触发。')
      for (const { thing, reason, tries, since, retry_at: retryAt } of clocks)
        context.print(`${thing}  ${reason}  tried ${tries} times since ${since}, next at ${retryAt}`)
    }),
  )
}
