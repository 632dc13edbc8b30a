import { clockDoer, isRefusal, migrateOrder, type CityRules } from '@shaoying/domain'
import { listOpenOrders } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import type { OrderCommand } from '../run-command/command-order.ts'

export interface MigrationReport {
  readonly migrated: number
  readonly unchanged: number
  /** Orders the new version has no place for; they stay under the old one. */
  readonly refused: readonly { readonly orderId: string; readonly code: string }[]
}

const command: OrderCommand<{ readonly to: CityRules }> = { name: 'migrateOrder', decide: migrateOrder }
const batch = 256

/** Moves every open order to a version of the pack; each move is a fact in its trace. Safe to repeat. */
export async function migrateOrders(city: Omit<City, 'close'>, packVersionId: string): Promise<MigrationReport> {
  const to = await city.registry.get(packVersionId)
  const refused: { orderId: string; code: string }[] = []
  let [migrated, unchanged] = [0, 0]
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const orderIds = await listOpenOrders(city.pool, city.cityId, after, batch)
    const answers = await Promise.all(
      orderIds.map((orderId) =>
        city.door.give({ command, orderId, input: { to }, doer: clockDoer, requestId: `pack/${packVersionId}` }),
      ),
    )
    answers.forEach((answer, index) => {
      if (!isRefusal(answer)) migrated += 1
      else if (answer.code === 'order.migrated_already' || answer.code === 'order.not_now') unchanged += 1
      else refused.push({ orderId: orderIds[index]!, code: answer.code })
    })
    if (orderIds.length < batch) return { migrated, unchanged, refused }
    after = orderIds.at(-1)!
  }
}
