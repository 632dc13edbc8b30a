import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { CityPack } from './city-pack.ts'
import type { Directory } from './directory.ts'

/** The city's rules an order is handled under: the pack version it remembers, indexed. */
export interface CityRules {
  readonly pack: CityPack
  readonly directory: Directory
  readonly calendar: WorkingCalendar
}
