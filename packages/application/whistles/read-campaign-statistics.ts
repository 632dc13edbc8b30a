import type { CampaignStatisticsView } from '@shaoying/contract'
import {
  campaignKind,
  countWhistles,
  dayNumberOf,
  figureTotals,
  isRefusal,
  whistleFigures,
  type Campaign,
  type CivilDate,
  type FigureKind,
  type Refusal,
} from '@shaoying/domain'
import { unitNamed } from '../queries/names.ts'
import { findReadRecord } from '../records/read-records.ts'
import { readWhistles, type WhistleReading } from './read-whistle-figures.ts'

/** What a headquarters achieved so far: its own figures and those of its whistles together, and how each member did (R096). Refuses with `record.not_found`. */
export async function readCampaignStatistics(
  reading: WhistleReading,
  campaignId: string,
  on: CivilDate,
): Promise<CampaignStatisticsView | Refusal> {
  const found = await findReadRecord({ kind: campaignKind as never }, reading, campaignId)
  if (isRefusal(found)) return found
  const campaign = found.state as Campaign
  const whistles = (await readWhistles(reading, { campaignId })).map(({ whistle }) => whistle)
  const counted = whistles.map(whistleFigures).filter((figures) => figures !== null)
  const totals = figureTotals([...campaign.figures, ...whistles.flatMap(({ figures }) => figures)])
  return {
    campaignId,
    name: campaign.name,
    situation: campaign.situation,
    days: dayNumberOf(campaign.endedOn ?? (on < campaign.fromOn ? campaign.fromOn : on)) - dayNumberOf(campaign.fromOn),
    underWay: whistles.filter(({ situation }) => situation.name === 'blown').length,
    whistles: { ...countWhistles(counted), byKind: { ...countWhistles(counted).byKind } },
    figures: Object.entries(totals).map(([kind, total]) => ({ kind: kind as FigureKind, total })),
    members: campaign.memberUnitIds.map((unitId) => {
      const counts = countWhistles(counted, unitId)
      return {
        unit: unitNamed(unitId, reading.rules),
        stationed: campaign.stationed.filter((staff) => staff.unitId === unitId && staff.toOn === null).length,
        counts: { ...counts, byKind: { ...counts.byKind } },
      }
    }),
  }
}
