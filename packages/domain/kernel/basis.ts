/**
 * Why something is as it is. Every answer the system gives (a category, a unit, a deadline, a refusal,
 * a score) carries one or more of these, for people and in the API.
 */
export interface Basis {
  /** Where the rule stands. `choice` is a person's decision, recorded with the person. */
  readonly source:
    | 'law'
    | 'catalogue'
    | 'duty_list'
    | 'negative_list'
    | 'calendar'
    | 'tier'
    | 'directory'
    | 'method'
    | 'situation'
    | 'pack'
    | 'choice'
  /** The row, article or entry: `Reg 13`, `catalogue/0203-05`, `duty/street/42`. */
  readonly reference: string
  /** Stable key of the sentence shown to people; `params` fill it. */
  readonly key: string
  readonly params?: Readonly<Record<string, string | number>>
}
