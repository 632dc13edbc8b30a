import { isCommunityLevel } from '../../directory/unit.ts'
import { isRefusal, refuse } from '../../kernel/refusal.ts'
import { checkScope } from '../check-scope.ts'
import type { WhistleMatter } from '../facets/call.ts'
import { beginning, commanding, type AsCommander } from '../whistle-command.ts'

/** A matter as people write it; what they leave out is not known yet. */
export interface MatterInput extends Partial<Omit<WhistleMatter, 'title' | 'account'>> {
  readonly title: string
  readonly account: string
}

/** The matter with everything that was left out. A source follows from what the matter names. */
export function matterOf(input: MatterInput): WhistleMatter {
  const source =
    input.source ??
    (input.parentId ? 'whistle' : input.packageId ? 'package' : input.orderIds?.length ? 'order' : 'direct')
  return {
    categoryId: null,
    situationIds: [],
    placeUnitId: null,
    point: null,
    standard: null,
    orderIds: [],
    packageId: null,
    reference: null,
    campaignId: null,
    parentId: null,
    ...input,
    source,
  }
}

export interface RequestWhistle extends MatterInput {
  /** The community, village or section that asks. */
  readonly unitId: string
}

/** A community or section asks its street to whistle; who asks how often is counted (R039). Code: `whistle.nobody_above`. */
export const requestWhistle = beginning<RequestWhistle>(
  'requestWhistle',
  ({ unitId }) => unitId,
  ({ unitId, ...matter }, { rules }) => {
    const unit = rules.directory.findUnit(unitId)
    const street =
      unit && (isCommunityLevel(unit) || unit.kind === 'section') ? rules.directory.streetOf(unitId) : undefined
    if (!street) return refuse('whistle.nobody_above', { params: { unit: unit?.name ?? unitId }, field: '/unitId' })
    return [
      {
        kind: 'whistleRequested',
        payload: {
          unitId,
          callerUnitId: street.id,
          direction: 'upward',
          matter: matterOf({ placeUnitId: unitId, ...matter }),
        },
      },
    ]
  },
)

export interface RequestForResidents {
  readonly streetId: string
  readonly title: string
  readonly account: string
  readonly categoryId: string
  readonly orderIds: readonly string[]
}

/**
 * Residents blow (群众诉求就是哨声): when many people bring the same matter, the system asks their street to whistle for it; the leader
 * blows or says why not, and the residents hear of it through their orders (R004, R107). Only within the written scope.
 * Codes: those of `checkScope`.
 */
export const requestForResidents = beginning<RequestForResidents>(
  'requestForResidents',
  ({ streetId }) => streetId,
  ({ streetId, ...matter }, { rules }) => {
    const scope = checkScope(rules, rules.directory.getUnit(streetId), {
      categoryId: matter.categoryId,
      situationIds: [],
      overrideReason: null,
    })
    if (isRefusal(scope)) return scope
    return [
      {
        kind: 'whistleRequested',
        payload: {
          unitId: streetId,
          callerUnitId: streetId,
          direction: 'upward',
          matter: matterOf({
            ...matter,
            source: 'resident',
            placeUnitId: streetId,
            situationIds: scope.situations.slice(0, 1).map(({ id }) => id),
          }),
        },
      },
    ]
  },
)

/** The street says no, and why. */
export const declineRequest = commanding<AsCommander & { readonly reason: string }>(
  'declineRequest',
  (_whistle, { reason }) => [{ kind: 'whistleRequestDeclined', payload: { reason } }],
)

export interface DraftWhistle extends MatterInput {
  readonly callerUnitId: string
}

/** Somebody of the street prepares a whistle for its leader. */
export const draftWhistle = beginning<DraftWhistle>(
  'draftWhistle',
  ({ callerUnitId }) => callerUnitId,
  ({ callerUnitId, ...matter }) => [
    { kind: 'whistleDrafted', payload: { callerUnitId, direction: 'upward', matter: matterOf(matter) } },
  ],
)

/** Fills in what is known meanwhile; a request becomes a draft of the street. */
export const amendDraft = commanding<AsCommander & { readonly matter: Partial<WhistleMatter> }>(
  'amendDraft',
  (whistle, { matter }) => [{ kind: 'whistleDraftAmended', payload: { matter: { ...whistle.matter, ...matter } } }],
)
