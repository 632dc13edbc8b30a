import {
  addSeconds,
  clockDoer,
  heightenIssueAlarm,
  isRefusal,
  raiseIssueAlarm,
  type AlarmedIssue,
  type CityRules,
  type IssueRuling,
} from '@shaoying/domain'
import {
  listOrdersForIssues,
  replaceHotIssues,
  rulingsInForce,
  type HotIssueRow,
  type ListIssueOrdersRow,
} from '@shaoying/store'
import { v7 as timeOrderedId } from 'uuid'
import type { City } from '../city/open-city.ts'
import type { FoundIssue, IssueFinder, IssueMessage } from '../ports/issue-finder.ts'
import { handsFrom } from './issue-hands.ts'
import type { IssueWindow } from './issue-window.ts'
import { keepIdentity } from './keep-identity.ts'

/** Without a window that is carried on, more orders than this are not looked at, the oldest left out first: a quarter of a minute of work. */
const mostOrders = 20_000
const daySeconds = 86_400
type Parts = Pick<City, 'cityId' | 'pool' | 'registry' | 'records' | 'time'>

/**
 * Works the city's hot issues out anew from the orders of the latest weeks, makes them agree with what people decided,
 * and raises alarms [Reg 28, 29]. Doing it twice harms nothing. Answers how many issues there are.
 */
export async function workOutHotIssues(
  { cityId, pool, registry, records, time }: Parts,
  find: IssueFinder,
  window?: IssueWindow,
): Promise<number> {
  const now = time.now()
  const { rules } = registry.today(now)
  const rule = rules.pack.rules.hotIssues
  const hands = handsFrom((await rulingsInForce(pool, cityId)) as readonly IssueRuling[])
  const since = addSeconds(now, -rule.lookBackDays * daySeconds)
  const orders = await (window?.toGroup(since, now, [...hands.together, ...hands.apart].flat()) ??
    listOrdersForIssues(pool, { cityId, since, most: mostOrders }))
  const found = await find(orders.map(messageOf), rule, hands)
  const byId = new Map(orders.map((order) => [order.order_id, order]))
  const issues = await replaceHotIssues(pool, cityId, now, (before) => {
    const identities = keepIdentity(
      found.map(({ orderIds }) => orderIds),
      before,
      () => ({ issueId: timeOrderedId(), foundAt: now }),
    )
    return found.map(
      (issue, index): HotIssueRow => ({
        ...rowOf(
          issue,
          issue.orderIds.map((id) => byId.get(id)!),
          rules,
        ),
        ...identities[index]!,
      }),
    )
  })
  for (const issue of issues) if (issue.alarm !== null) await raiseAlarm(issue, records, rules)
  return issues.length
}

function messageOf({
  order_id: id,
  title,
  body,
  created_at: at,
  petitioner_id: personId,
  closed_how: how,
  situation,
  open,
}: ListIssueOrdersRow): IssueMessage {
  const isSolved = how === 'solved' || situation === 'answered' ? true : open || how !== null ? false : null
  return { id, text: `${title}\n${body}`, at, personId, isSolved }
}

function rowOf(
  { rank, heat, alarm, title, place, orderIds, people, working }: FoundIssue,
  orders: readonly ListIssueOrdersRow[],
  { directory }: CityRules,
): Omit<HotIssueRow, 'issueId' | 'foundAt'> {
  const streets = orders.map(({ place_unit_id: unitId }) =>
    unitId === null ? null : (directory.streetOf(unitId)?.id ?? null),
  )
  const times = orders.map(({ created_at: at }) => at).sort()
  const units = [...streets, ...orders.flatMap((order) => [order.lead_unit_id, order.district_id])].filter(
    (id) => id !== null,
  )
  return {
    rank,
    heat,
    alarm,
    title,
    place,
    streetId: mostOf(streets),
    categoryId: mostOf(orders.map(({ category_id: id }) => id)),
    orders: orderIds.length,
    people,
    working,
    fromAt: times[0]!,
    toAt: times.at(-1)!,
    unitIds: [...new Set(units)],
    orderIds,
  }
}

/** What more than half of them have; null when nothing is. */
function mostOf(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].find(([, count]) => count * 2 > values.length)?.[0] ?? null
}

/** The alarm's record has the issue's id: raised once, heightened when it grows hotter by a level. */
async function raiseAlarm(
  { issueId, alarm: level, title, heat, orders, people, unitIds }: HotIssueRow,
  records: City['records'],
  { directory }: CityRules,
): Promise<void> {
  const districtIds = unitIds.filter((id) => directory.findUnit(id)?.kind === 'district_government')
  const input: AlarmedIssue = {
    issueId,
    level: level as AlarmedIssue['level'],
    title,
    heat,
    orders,
    people,
    districtIds,
  }
  const request = { recordId: issueId, input, doer: clockDoer, requestId: `issue/${issueId}` } as const
  const raised = await records.give({ command: raiseIssueAlarm, ...request })
  const answer =
    isRefusal(raised) && raised.code === 'record.exists'
      ? await records.give({ command: heightenIssueAlarm, ...request })
      : raised
  if (isRefusal(answer)) throw new Error(`the alarm of issue ${issueId} could not be raised: ${answer.code}`)
}
