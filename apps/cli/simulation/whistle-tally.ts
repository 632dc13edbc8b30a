/** What happened with whistles so far, counted. */
export interface WhistleTally {
  blown: number
  late: number
  absent: number
  closed: number
  scored: number
  appealed: number
}
