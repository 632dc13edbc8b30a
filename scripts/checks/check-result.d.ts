/** What a check found. No problems: it passed. */
export interface CheckResult {
  /** Each names the file and says what would be right. */
  problems: string[]
  /** Stands on the check's line either way. */
  note?: string
}
