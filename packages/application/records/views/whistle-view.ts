import { basisInWords, type WhistleAudience, type WhistleView } from '@shaoying/contract'
import type { CityRules, Leg, Whistle } from '@shaoying/domain'
import { unitNamed, unitNamedOrNull } from '../../queries/names.ts'
import { isOwnUnit, whistleAudienceOf } from './whistle-audience.ts'
import type { ReadRecord, ViewContext } from '../record-collection.ts'
import { legView, type LegDepth } from './leg-view.ts'
import { siteView } from './site-view.ts'

/**
 * The commander's board and the unit's phone show the same whistle, each as far as it is theirs: who commands and who is
 * above see all; a unit its own part whole and of the others who is where; who asked, how it goes.
 */
export function whistleView(
  { recordId, version, state: whistle }: ReadRecord<Whistle>,
  context: ViewContext,
): WhistleView {
  const { rules, scope, language } = context
  const audience = whistleAudienceOf(whistle, scope, rules.directory)
  const { call, situation, matter, outcome } = whistle
  const commands = audience === 'commander' || audience === 'overseer'
  return {
    id: recordId,
    version,
    audience,
    situation: situation.name,
    title: matter.title,
    account: matter.account,
    direction: whistle.direction,
    kind: call?.kind ?? null,
    everydayKind: call?.everydayKind ?? null,
    ...matterView(whistle, rules),
    openedAt: whistle.openedAt,
    blownAt: call?.blownAt ?? null,
    solveDueAt: call?.solveDueAt ?? null,
    solutionOverdueAt: call?.solutionOverdueAt ?? null,
    solvedAt: outcome?.standardMetAt ?? null,
    secondsOnScene: outcome?.secondsOnScene ?? null,
    endedBecause: 'reason' in situation ? situation.reason : null,
    call: commands ? callView(whistle, language) : null,
    counts: countsOf(whistle.legs),
    legs: whistle.legs.map((leg) => {
      const isOwn = isOwnUnit(leg.unitId, scope, rules.directory)
      return legView(leg, whistle, { rules, language, isOwn, depth: depthOf(audience, isOwn) })
    }),
    ...siteView(whistle, { rules, audience, isOwn: (unitId) => isOwnUnit(unitId, scope, rules.directory) }),
    outcome: outcome && {
      at: outcome.at,
      standardMetAt: outcome.standardMetAt,
      verification: outcome.verification,
      summary: outcome.summary,
      solvedInTime: outcome.solvedInTime,
      secondsOnScene: outcome.secondsOnScene,
      plans: outcome.plans.map((plan) => ({ ...plan })),
    },
    typicalCase: whistle.typicalCase && { ...whistle.typicalCase, keywords: [...whistle.typicalCase.keywords] },
  }
}

function depthOf(audience: WhistleAudience, isOwn: boolean): LegDepth {
  if (audience === 'requester') return 'outline'
  return audience === 'unit' && !isOwn ? 'course' : 'whole'
}

function matterView(whistle: Whistle, rules: CityRules) {
  const { matter, call, commanders, invitedUnitIds, request, childIds, callerUnitId } = whistle
  const named = rules.pack.situations.filter(({ id }) => matter.situationIds.includes(id))
  return {
    categoryId: matter.categoryId,
    situations: named.map(({ id, name }) => ({ id, name })),
    source: matter.source,
    caller: unitNamed(callerUnitId, rules),
    commanders: commanders.map(({ unitId, agreedAt }) => ({ unit: unitNamed(unitId, rules), agreedAt })),
    invited: invitedUnitIds.map((unitId) => unitNamed(unitId, rules)),
    request: request && { unit: unitNamed(request.unitId, rules), at: request.at },
    place: unitNamedOrNull(matter.placeUnitId, rules),
    point: call?.point ?? matter.point,
    standard: call?.standard ?? matter.standard,
    orderIds: [...matter.orderIds],
    packageId: matter.packageId,
    campaignId: matter.campaignId,
    parentId: matter.parentId,
    childIds: [...childIds],
  }
}

function callView({ call }: Whistle, language: ViewContext['language']): WhistleView['call'] {
  if (!call) return null
  const { entry, basis, override, evidence, takenDown } = call
  return {
    entry,
    basis: basis.map((one) => basisInWords(one, language)),
    override,
    evidence,
    takenDown: takenDown && { callerName: takenDown.callerName, confirmedAt: takenDown.confirmed?.at ?? null },
  }
}

/** How many units stand where: the board's one line. A unit called twice counts by its last part. */
export function countsOf(legs: readonly Leg[]): WhistleView['counts'] {
  const last = legs.filter((leg, index) => legs.findLastIndex(({ unitId }) => unitId === leg.unitId) === index)
  const count = (...names: readonly Leg['standing']['name'][]): number =>
    last.filter(({ standing }) => names.includes(standing.name)).length
  return {
    summoned: count('summoned'),
    signed: count('signed'),
    onTheWay: count('on_the_way'),
    here: count('arrived', 'working'),
    done: count('done'),
    released: count('released'),
    missing: count('refused', 'absent'),
  }
}
