import type { WhistleAudience, WhistleView } from '@shaoying/contract'
import { figureTotals, type CityRules, type FigureKind, type Whistle } from '@shaoying/domain'
import { unitNamed } from '../../queries/names.ts'

interface SiteContext {
  readonly rules: CityRules
  readonly audience: WhistleAudience
  isOwn(unitId: string): boolean
}

type SiteView = Pick<WhistleView, 'tasks' | 'evidence' | 'figures' | 'minutes' | 'procedures' | 'funds' | 'appraisals'>

/**
 * What was done on the spot. Units see each other's pictures, minutes and steps upward, because they work side by side;
 * tasks of others, money and appraisals they do not. Who asked sees pictures, minutes and steps.
 */
export function siteView(whistle: Whistle, { rules, audience, isOwn }: SiteContext): SiteView {
  const unit = (id: string) => unitNamed(id, rules)
  const commands = audience === 'commander' || audience === 'overseer'
  const tasks = commands
    ? whistle.tasks
    : audience === 'unit'
      ? whistle.tasks.filter(({ unitId }) => isOwn(unitId))
      : []
  const evidence =
    audience === 'requester'
      ? whistle.evidence.filter(({ sort }) => sort === 'before' || sort === 'after')
      : whistle.evidence
  return {
    tasks: tasks.map(({ unitId, ...task }) => ({ ...task, unit: unit(unitId) })),
    evidence: evidence.map(({ unitId, ...piece }) => ({ ...piece, unit: unit(unitId) })),
    figures: Object.entries(figureTotals(whistle.figures)).map(([kind, total]) => ({
      kind: kind as FigureKind,
      total,
    })),
    minutes: whistle.minutes.map(({ heldAt, present, settled, responsible }) => ({
      heldAt,
      present: [...present],
      settled,
      responsible: responsible.map(({ unitId, ...what }) => ({ ...what, unit: unit(unitId) })),
    })),
    procedures: whistle.procedures.map(({ unitId, ...step }) => ({ ...step, unit: unit(unitId) })),
    funds: commands ? whistle.funds.map(({ unitId, ...use }) => ({ ...use, unit: unit(unitId) })) : [],
    appraisals: commands
      ? whistle.appraisals.map(({ fromUnitId, aboutUnitId, ...words }) => ({
          ...words,
          from: unit(fromUnitId),
          about: unit(aboutUnitId),
        }))
      : [],
  }
}
