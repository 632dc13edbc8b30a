/** On whose behalf the database is read, and how far they may see. Row-level security keeps to it. */
export interface ReaderScope {
  readonly cityId: string
  /** `city`: every order of the city. `units`: those that its units or districts have to do with. `order`: that one order. */
  readonly reach: 'city' | 'units' | 'order'
  /** Units whose orders may be read: those served in by a post that may read, and everything below them. */
  readonly unitIds: readonly string[]
  /** Districts whose orders may be read, confidential ones excepted. */
  readonly districtIds: readonly string[]
  /** Districts whose own handling is supervised: every order led there may be read. */
  readonly supervisedDistrictIds: readonly string[]
  /** Every unit served in: an order that reports on one of them is not there, whatever else may be seen (JN 32). */
  readonly servedUnitIds: readonly string[]
  readonly personId: string
  /** The one order of the reach `order`. */
  readonly orderId: string | null
}

/** The settings that the policies ask (`set-reader-scope.sql`). Throws RangeError for an id with a comma. */
export function readerSettings({
  cityId,
  reach,
  unitIds,
  districtIds,
  supervisedDistrictIds,
  servedUnitIds,
  personId,
  orderId,
}: ReaderScope) {
  return {
    cityId,
    reach,
    units: listOf(unitIds),
    districts: listOf(districtIds),
    supervised: listOf(supervisedDistrictIds),
    served: listOf(servedUnitIds),
    person: personId,
    orderId: orderId ?? '',
  }
}

function listOf(ids: readonly string[]): string {
  const unfit = ids.find((id) => id.includes(','))
  if (unfit !== undefined) throw new RangeError(`a unit id may not hold a comma: ${unfit}`)
  return ids.join(',')
}
