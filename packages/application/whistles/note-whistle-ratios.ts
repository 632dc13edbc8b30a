import {
  clockDoer,
  instantFrom,
  epochSeconds,
  isRefusal,
  isStreetLevel,
  noteWhistleRatio,
  ratioNoticeKind,
  type CityRules,
  type Instant,
} from '@shaoying/domain'
import { loadRecords } from '@shaoying/store'
import { v5 as namedId } from 'uuid'
import type { City } from '../city/open-city.ts'
import { readWhistleFigures } from './read-whistle-figures.ts'

/** Names the ids of notices, so that each street and month has one for ever. */
const noticeSpace = '5b0f0c3e-7a52-4d53-9b9e-1d6f3f0e9a46'

/**
 * Looks at the whistles of the month that is over, street by street, and notes where their ratio to orders is out of the
 * city's bounds at either end (R046). Once a street and month, however often it is asked. Answers how many are new.
 */
export async function noteWhistleRatios(
  city: Pick<City, 'pool' | 'readers' | 'cityId' | 'records' | 'registry' | 'time'>,
): Promise<number> {
  const { rules } = city.registry.today(city.time.now())
  const { month, fromAt, untilAt } = monthBefore(city.time.now(), rules)
  const streets = rules.directory.units
    .filter((unit) => isStreetLevel(unit) && unit.pilotFlags.includes('whistle'))
    .map(({ id }) => id)
  const scope = {
    cityId: city.cityId,
    reach: 'city',
    unitIds: [],
    districtIds: [],
    supervisedDistrictIds: [],
    servedUnitIds: [],
    personId: '',
    orderId: null,
  } as const
  const figures = await readWhistleFigures({ readers: city.readers, scope, rules }, streets, { fromAt, untilAt })
  const found = [...figures].flatMap(
    ([
      unitId,
      {
        blown: { whistles },
        orders,
        ratio,
      },
    ]) => (ratio?.alert ? [{ unitId, month, whistles, orders, perHundred: ratio.perHundred, alert: ratio.alert }] : []),
  )
  const known = await loadRecords(city.pool, city.cityId, ratioNoticeKind.kind, found.map(idOf))
  const fresh = found.filter((finding) => !known.has(idOf(finding)))
  for (const finding of fresh) {
    const answer = await city.records.give({
      command: noteWhistleRatio,
      recordId: idOf(finding),
      input: finding,
      doer: clockDoer,
      requestId: `ratio/${month}`,
    })
    // Another worker may have noted it in this moment.
    if (isRefusal(answer) && answer.code !== 'record.exists' && answer.code !== 'record.key_taken')
      throw new Error(`the ratio of ${finding.unitId} could not be noted: ${answer.code}`)
  }
  return fresh.length
}

function idOf({ unitId, month }: { readonly unitId: string; readonly month: string }): string {
  return namedId(`${unitId}/${month}`, noticeSpace)
}

/** The calendar month before, in the city's time. */
function monthBefore(
  now: Instant,
  { pack }: CityRules,
): { readonly month: string; readonly fromAt: Instant; readonly untilAt: Instant } {
  const offset = pack.settings.zoneOffsetMinutes * 60
  const local = instantFrom(epochSeconds(now) + offset)
  const first = `${local.slice(0, 7)}-01T00:00:00Z`
  const before = instantFrom(epochSeconds(first) - 86_400).slice(0, 7)
  return {
    month: before,
    fromAt: instantFrom(epochSeconds(`${before}-01T00:00:00Z`) - offset),
    untilAt: instantFrom(epochSeconds(first) - offset),
  }
}
