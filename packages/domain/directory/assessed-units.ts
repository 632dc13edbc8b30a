/** Which units an order speaks about, by the part each has in it. Null: there is none. */
export interface AssessedUnits {
  /** The undertaking unit: leads, and answers for it. */
  readonly lead: string | null
  /** The street or township the lead is, or belongs to. */
  readonly leadStreet: string | null
  readonly leadDistrict: string | null
  /** Where the matter lies. */
  readonly placeCommunity: string | null
  readonly placeStreet: string | null
  readonly placeDistrict: string | null
  /** The city body that carries the category's line, whoever leads (归属行业部门). */
  readonly industry: string | null
}
