import * as domain from '@shaoying/domain'
import {
  buildWorkingCalendar,
  calendarRowsOf,
  directoryOf,
  initialOrder,
  lifecycle,
  type CityRules,
  type Doer,
} from '@shaoying/domain'
import { describe, expect, it } from 'vitest'
import { checkPackFolder } from '../city-pack/check-pack.ts'
import { smallPackFolder } from '../testing/town.ts'
import { orderCommands } from './order-commands.ts'

/** Commands of the lifecycle that come in through a door of their own, and which one. */
const doorsOfTheirOwn: Readonly<Record<string, string>> = {
  fireClock: 'the clocks: clocks/',
  migrateOrder: 'the operator: city/',
  openMergedCallback: 'follows the order it was merged into: linked-orders/',
  erasePersonalData: 'retention and the petitioner: privacy/',
  linkOrder: 'writes two orders: linked-orders/',
  mergeOrder: 'writes two orders: linked-orders/',
  packOrder: 'writes an order and its package: linked-orders/',
  flagExclusion: 'follows the application to exclude it: assessment/',
  tieWhistle: 'follows the whistle blown for it: whistles/',
  endWhistle: 'follows the whistle blown for it: whistles/',
  contribute: 'a link without an account: invitations/',
  attachToAppeal: 'comes with a file: attachments/',
  attachEvidence: 'comes with a file: attachments/',
  attachCallbackRecord: 'comes with a file: attachments/',
}

/** Several commands that one rule decides, by what is attached. */
const decidedBy: Readonly<Record<string, string>> = {
  attachToAppeal: 'attachFile',
  attachEvidence: 'attachFile',
  attachCallbackRecord: 'attachFile',
}

const commands = [...new Set(lifecycle.map(({ command }) => command))]
const names = orderCommands.map(({ name }) => name)

describe('the lifecycle, the rules and the wire know the same commands', () => {
  it('every command of the lifecycle comes over the wire or through a door of its own, never both, never neither', () => {
    expect(names.toSorted()).toEqual(commands.filter((command) => !(command in doorsOfTheirOwn)).toSorted())
    expect(names).toEqual([...new Set(names)])
  })

  it('every command of the lifecycle has its rule in the domain, under its name', () => {
    const rules = domain as unknown as Readonly<Record<string, unknown>>
    expect(commands.filter((command) => typeof rules[decidedBy[command] ?? command] !== 'function')).toEqual([])
  })

  it('every row’s rule asks for the right of its own command before anything else', async () => {
    const { pack } = await checkPackFolder(smallPackFolder)
    const calendar = buildWorkingCalendar(calendarRowsOf(pack!))
    if (domain.isRefusal(calendar)) throw new Error(calendar.code)
    const rules: CityRules = { pack: pack!, directory: directoryOf(pack!.units), calendar }
    const nobody: Doer = { kind: 'person', actor: { personId: 'nobody', roles: [], postings: [] } }
    const at = '2026-03-02T01:00:00Z'
    const input = { metAt: at, newDueAt: at, dueAt: at, wantedBy: at, talk: { at }, changes: {} }
    const askForAnother = orderCommands.filter(({ name, command }) => {
      const answer = command.decide(initialOrder, input, { at, by: nobody, rules })
      const rights = lifecycle.filter((row) => row.command === name).map(({ by }) => by as string)
      return (
        !domain.isRefusal(answer) ||
        answer.code !== 'access.no_permission' ||
        !rights.includes(String(answer.params['permission']))
      )
    })
    expect(askForAnother.map(({ name }) => name)).toEqual([])
  })
})
