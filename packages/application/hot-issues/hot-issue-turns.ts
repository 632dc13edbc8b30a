import { addSeconds } from '@shaoying/domain'
import type { City } from '../city/open-city.ts'
import type { IssueFinder } from '../ports/issue-finder.ts'
import type { MakeIssueSieve } from '../ports/issue-sieve.ts'
import { IssueWindow } from './issue-window.ts'
import { workOutHotIssues } from './work-out-hot-issues.ts'

/**
 * Work for a worker's turns: issues are worked out again when so many minutes of the city's time have passed, not at every turn.
 * A window too long for one reading is read on in the turns between.
 */
export function hotIssueTurns(
  city: Pick<City, 'cityId' | 'pool' | 'registry' | 'records' | 'time'>,
  find: IssueFinder,
  makeSieve: MakeIssueSieve,
): () => Promise<void> {
  const window = new IssueWindow(city, makeSieve)
  let dueAt = ''
  return async () => {
    if (!window.hasCaughtUp) await window.readOn()
    const now = city.time.now()
    if (now < dueAt) return
    const { everyMinutes } = city.registry.today(now).rules.pack.rules.hotIssues
    dueAt = addSeconds(now, everyMinutes * 60)
    await workOutHotIssues(city, find, window)
  }
}
