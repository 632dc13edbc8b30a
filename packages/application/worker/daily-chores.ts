import { addSeconds } from '@shaoying/domain'
import { endExpiredSessions, ensureEventPartitions, forgetCallNumbers, forgetRequestKeys } from '@shaoying/store'
import { reckonStandingWindows } from '../assessment/reckon-standing-windows.ts'
import { machineClock } from '../ports/virtual-clock.ts'
import { eraseExpired } from '../privacy/personal-data.ts'
import { eraseExpiredSiteData } from '../whistles/erase-site-data.ts'
import { noteWhistleRatios } from '../whistles/note-whistle-ratios.ts'
import type { City } from '../city/open-city.ts'

/** Something that is to be done once a day, by whichever worker comes first; doing it twice harms nothing. */
export interface DailyChore {
  readonly name: string
  readonly run: (city: City) => Promise<number>
}

const daySeconds = 86_400
const daysAhead = 62
/** A program that repeats a request does so within hours; an import that broke off is gone on with within weeks. */
const requestKeyDays = 90

/** Makes the trace's partitions for the months to come; answers how many were new. */
async function prepareMonths({ pool, time }: Pick<City, 'pool' | 'time'>): Promise<number> {
  const now = time.now()
  return ensureEventPartitions(pool, now.slice(0, 10), addSeconds(now, daysAhead * daySeconds).slice(0, 10))
}

export const dailyChores: readonly DailyChore[] = [
  { name: 'partitions', run: prepareMonths },
  {
    // Kept no longer than the city says (PIPL 19, 47); the trace and the statistics stay.
    name: 'retention',
    run: (city) => {
      const now = city.time.now()
      const { personalDataDays } = city.registry.today(now).rules.pack.rules.retention
      return eraseExpired(city, addSeconds(now, -personalDataDays * daySeconds))
    },
  },
  { name: 'whistle retention', run: eraseExpiredSiteData },
  // People sign in by the machine's time, also while a city's clock is turned by hand.
  { name: 'sessions', run: ({ pool, cityId }) => endExpiredSessions(pool, { cityId, at: machineClock.now() }) },
  // What a call's number was for stands in the vault of its order.
  {
    name: 'call numbers',
    run: ({ pool, cityId, time }) => forgetCallNumbers(pool, cityId, addSeconds(time.now(), -daySeconds)),
  },
  { name: 'whistle ratios', run: noteWhistleRatios },
  { name: 'windows', run: reckonStandingWindows },
  {
    name: 'request keys',
    run: ({ pool, cityId, time }) =>
      forgetRequestKeys(pool, cityId, addSeconds(time.now(), -requestKeyDays * daySeconds)),
  },
]

/** Once a fault: a chore that failed is tried again after so many turns, not at every one. */
const turnsAfterFault = 600

/** Does each chore on the first turn of a day of the city: at its midnight, when the hotline is quietest. */
export class ChoreDay {
  readonly #waits = new Map<string, { doneOn: string; turnsLeft: number }>()
  readonly #chores: readonly DailyChore[]

  constructor(chores: readonly DailyChore[] = dailyChores) {
    this.#chores = chores
  }

  async run(city: City, onFault: (what: string, fault: unknown) => void): Promise<void> {
    const { on: today } = city.registry.today(city.time.now())
    for (const { name, run } of this.#chores) {
      const wait = this.#waits.get(name) ?? { doneOn: '', turnsLeft: 0 }
      this.#waits.set(name, wait)
      if (wait.doneOn === today || wait.turnsLeft-- > 0) continue
      try {
        await run(city)
        Object.assign(wait, { doneOn: today, turnsLeft: 0 })
      } catch (fault) {
        wait.turnsLeft = turnsAfterFault
        onFault(`daily ${name}`, fault)
      }
    }
  }
}
