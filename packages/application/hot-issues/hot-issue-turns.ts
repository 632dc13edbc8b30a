import { addSeconds } from '@shaoying/domain'
import type { City } from '../city/open-city.ts'
import type { IssueFinder } from '../ports/issue-finder.ts'
import { workOutHotIssues } from './work-out-hot-issues.ts'

/** Work for a worker's turns: issues are worked out again when so many minutes of the city's time have passed, not at every turn. */
export function hotIssueTurns(city: Pick<City, 'cityId' | 'pool' | 'registry' | 'records' | 'time'>, find: IssueFinder): () => Promise<void> {
  let dueAt = ''
  return async () => {
    const now = city.time.now()
    if (now < dueAt) return
    const { everyMinutes } = city.registry.today(now).rules.pack.rules.hotIssues
    dueAt = addSeconds(now, everyMinutes * 60)
    await workOutHotIssues(city, find)
  }
}
