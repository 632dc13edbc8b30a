/** What stands in one cell. Instants and days are texts. */
export type SheetValue = string | number | null

export interface SheetColumn {
  readonly title: string
  /** `percent` takes 98.21 for 98.21 %. `moment` takes an instant and shows it on the city's clock. */
  readonly kind: 'text' | 'count' | 'decimal' | 'percent' | 'day' | 'moment'
  /** Decimal places of decimals and percentages. */
  readonly digits?: number
  /** In signs; for workbooks. */
  readonly width?: number
}

/** A table of any length: its rows come as they are read. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: Iterable<readonly SheetValue[]> | AsyncIterable<readonly SheetValue[]>
  /** Minutes that the city's clock is ahead of UTC; for moments. */
  readonly zoneOffsetMinutes: number
}
