import type { CampaignView, JointTeamView, RatioNoticeView } from '@shaoying/contract'
import { figureTotals, type Campaign, type JointTeam, type RatioNotice } from '@shaoying/domain'
import { unitNamed } from '../../queries/names.ts'
import type { ReadRecord, ViewContext } from '../record-collection.ts'

export function campaignView({ recordId, version, state }: ReadRecord<Campaign>, { rules }: ViewContext): CampaignView {
  return {
    id: recordId,
    version,
    name: state.name,
    situation: state.situation,
    unit: unitNamed(state.unitId, rules),
    members: state.memberUnitIds.map((id) => unitNamed(id, rules)),
    stationed: state.stationed.filter(({ toOn }) => toOn === null).length,
    figures: { ...figureTotals(state.figures) },
    record: { ...state } as CampaignView['record'],
  }
}

export function jointTeamView(
  { recordId, version, state }: ReadRecord<JointTeam>,
  { rules }: ViewContext,
): JointTeamView {
  const { name, situation, unitId, memberUnitIds, area, purpose } = state
  return {
    id: recordId,
    version,
    name,
    situation,
    unit: unitNamed(unitId, rules),
    members: memberUnitIds.map((id) => unitNamed(id, rules)),
    area,
    purpose,
  }
}

export function ratioNoticeView(
  { recordId, version, state }: ReadRecord<RatioNotice>,
  { rules }: ViewContext,
): RatioNoticeView {
  const { unitId, month, whistles, orders, perHundred, alert } = state
  return { id: recordId, version, unit: unitNamed(unitId, rules), month, whistles, orders, perHundred, alert }
}
