import {
  catalogueOf,
  clockDoer,
  isRefusal,
  issueAlarmKind,
  isStreetLevel,
  requestForResidents,
  whistleKind,
} from '@shaoying/domain'
import { findIssueScene, loadRecords, type Database, type FollowedEvent } from '@shaoying/store'
import { v5 as namedId } from 'uuid'
import type { City } from '../city/open-city.ts'
import type { Follower } from '../followers/follow-trace.ts'

/** Names the ids of whistles that residents ask for: one an issue, however often its alarm is read. */
const residentSpace = '0b7d5b7e-50c5-4d0a-9a3a-6a3f8f1f4c7d'

type Parts = Pick<City, 'pool' | 'cityId' | 'records' | 'registry' | 'time'>

/** The masses blow (R004, R107): an alarm about a matter of one street that many residents brought asks that street to whistle, with their open orders. */
export function residentWhistlesFollower(city: Parts): Follower {
  return {
    name: 'resident_whistles',
    async follow(client, events, before) {
      for (const event of events)
        if (
          event.stream_kind === issueAlarmKind.kind &&
          (event.kind === 'issueAlarmRaised' || event.kind === 'issueAlarmHeightened')
        )
          await askFor(client, event, city)
      return before
    },
  }
}

async function askFor(
  db: Database,
  { stream_id: issueId }: FollowedEvent,
  { pool, cityId, records, registry, time }: Parts,
): Promise<void> {
  const issue = await findIssueScene(db, { cityId, issueId })
  const { rules } = registry.today(time.now())
  const street = issue && rules.directory.findUnit(issue.street_id)
  if (!issue || !street || !isStreetLevel(street) || issue.orderIds.length === 0) return
  const recordId = namedId(issueId, residentSpace)
  if ((await loadRecords(pool, cityId, whistleKind.kind, [recordId])).has(recordId)) return
  const category = catalogueOf(rules.pack).findEntry(issue.category_id)?.name ?? issue.category_id
  const input = {
    streetId: street.id,
    title: `居民集中反映：${category}`,
    account: `${issue.people}名居民就“${category}”提出${issue.orders}件诉求。`,
    categoryId: issue.category_id,
    orderIds: issue.orderIds.slice(0, 200),
  }
  // Outside the written scope, or where whistling is not switched on, the orders go their own way.
  const answer = await records.give({
    command: requestForResidents,
    recordId,
    input,
    doer: clockDoer,
    requestId: `issue/${issueId}`,
  })
  if (isRefusal(answer) && !answer.code.startsWith('whistle.') && answer.code !== 'record.exists')
    throw new Error(`no whistle could be asked for: ${answer.code}`)
}
