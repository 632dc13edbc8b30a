import type { CampaignView, JointTeamView, WhistleView } from '@shaoying/contract'
import { doubtsOf, figureTotals, itemsLeft, legArrival, legScene, totalOf, whistleFigures, type Campaign, type Directory, type JointTeam, type Leg, type Whistle } from '@shaoying/domain'
import type { ReadRecord, ViewContext } from '../record-collection.ts'

type LegView = WhistleView['legs'][number]

const named = (directory: Directory) => (id: string) => ({ id, name: directory.findUnit(id)?.name ?? id })

/** The commander's board and the unit's phone show the same: what is derived is derived here, once. */
export function whistleView({ recordId, version, state: whistle }: ReadRecord<Whistle>, { rules: { directory } }: ViewContext): WhistleView {
  const { call, situation, matter, direction, legs, callerUnitId, commanders, outcome, figures } = whistle
  const unit = named(directory)
  return {
    id: recordId, version, situation: situation.name, title: matter.title, direction, kind: call?.kind ?? null, everydayKind: call?.everydayKind ?? null,
    caller: unit(callerUnitId), commanders: commanders.map(({ unitId }) => unit(unitId)), blownAt: call?.blownAt ?? null, solveDueAt: call?.solveDueAt ?? null,
    solvedAt: outcome?.standardMetAt ?? null, secondsOnScene: outcome?.secondsOnScene ?? null, legs: legs.map((leg) => legView(leg, whistle, unit)), figures: { ...figureTotals(figures) },
    record: { ...whistle } as WhistleView['record'],
  }
}

function legView(leg: Leg, whistle: Whistle, unit: ReturnType<typeof named>): LegView {
  const scene = legScene(whistle)
  const arrival = legArrival(leg, scene)
  const counted = whistleFigures(whistle)?.legs.find(({ unitId }) => unitId === leg.unitId)
  const { point, checkInRules: rules } = scene
  const checkIns = leg.checkIns.map((one) => {
    const doubts = point && rules ? doubtsOf(one, leg.checkIns, { point, rules, summonedAt: leg.summonedAt }) : []
    return { id: one.id, takenAt: one.takenAt, offline: one.offline, doubts: [...doubts], counts: one.judgement ? one.judgement.verdict === 'confirmed' : doubts.length === 0 }
  })
  return {
    legId: leg.id, unit: unit(leg.unitId), part: leg.part, wave: leg.wave, standing: leg.standing.name, summonedAt: leg.summonedAt, signDueAt: leg.signDueAt, arriveDueAt: leg.arriveDueAt,
    signedAt: leg.signed?.at ?? null, signedInTime: leg.signed?.inTime ?? null, arrivedAt: arrival?.at ?? null, arrivedInTime: arrival?.inTime ?? null, checkIns,
    leaveAsked: leg.leaveAsked !== null, failed: counted?.failed ?? false,
    score: leg.score ? { total: totalOf(leg.score), items: itemsLeft(leg.score).map(({ name, points, left }) => ({ name, points, left })) } : null,
  }
}

export function campaignView({ recordId, version, state }: ReadRecord<Campaign>, { rules: { directory } }: ViewContext): CampaignView {
  const unit = named(directory)
  return {
    id: recordId, version, name: state.name, situation: state.situation, unit: unit(state.unitId), members: state.memberUnitIds.map(unit),
    stationed: state.stationed.filter(({ toOn }) => toOn === null).length, figures: { ...figureTotals(state.figures) }, record: { ...state } as CampaignView['record'],
  }
}

export function jointTeamView({ recordId, version, state }: ReadRecord<JointTeam>, { rules: { directory } }: ViewContext): JointTeamView {
  const { name, situation, unitId, memberUnitIds, area, purpose } = state
  return { id: recordId, version, name, situation, unit: named(directory)(unitId), members: memberUnitIds.map(named(directory)), area, purpose }
}
