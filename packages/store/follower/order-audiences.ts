import { run, type Database } from '../statement.ts'
import type { ReaderScope } from '../queries/reader-scope.ts'
import { listOrderAudiences as statement, type ListOrderAudiencesRow } from './list-order-audiences.sql.ts'

/** Who may see an order, as its row says. */
export type OrderAudience = ListOrderAudiencesRow

export function listOrderAudiences(
  db: Database,
  cityId: string,
  orderIds: readonly string[],
): Promise<OrderAudience[]> {
  return run(db, statement, { cityId, orderIds })
}

/** The policy `order_state_reader`, for one reader and one order; a test holds the two against each other. */
export function seesOrder(scope: ReaderScope, order: OrderAudience): boolean {
  if (
    order.barred_unit_ids.some((id) => scope.servedUnitIds.includes(id)) ||
    order.barred_person_ids.includes(scope.personId)
  )
    return false
  if (scope.reach === 'city') return true
  if (order.order_id === scope.orderId || order.registered_by === scope.personId) return true
  if (order.lead_unit_id !== null && scope.unitIds.includes(order.lead_unit_id)) return true
  if (order.district_id !== null && !order.confidential && scope.districtIds.includes(order.district_id)) return true
  if (order.lead_district_id !== null && scope.supervisedDistrictIds.includes(order.lead_district_id)) return true
  return order.tieUnitIds.some((id) => scope.unitIds.includes(id))
}
