import type { Decision } from '../../kernel/decider.ts'
import { earliest, secondsBetween, type Instant } from '../../kernel/instant.ts'
import { refuse, type Refusal } from '../../kernel/refusal.ts'
import type { Basis } from '../../kernel/basis.ts'
import type { CityRules } from '../../order/doer.ts'
import { firstRefusal } from '../check-step.ts'
import type { OrderPlan } from '../facets/ending.ts'
import { legScene } from '../facets/report-in.ts'
import { isOpenLeg, legArrival } from '../leg.ts'
import type { Whistle, WhistleEvent } from '../whistle.ts'
import { stopped } from '../whistle-clocks.ts'
import { commanding, type AsCommander } from '../whistle-command.ts'

const peopleStay: readonly Basis[] = [{ source: 'law', reference: 'R094', key: 'whistle.people_stay' }]

export interface CloseWhistle extends AsCommander {
  readonly standardMetAt: Instant
  /** How somebody saw that it is met. */
  readonly verification: string
  readonly summary: string
  /** For each order that is not resolved: what will be done, and by when. */
  readonly plans: readonly OrderPlan[]
  /** What the door looked up. */
  readonly orders: readonly { readonly orderId: string; readonly resolved: boolean }[]
}

/**
 * The street closes when the standard set at blowing is met (R011, R094). Codes: `whistle.legs_open`,
 * `whistle.tasks_open`, `whistle.partner_not_agreed`, `whistle.not_confirmed`, `whistle.met_out_of_time` (before the
 * whistle or in the future), `whistle.order_without_plan`, `whistle.plan_past`.
 */
export const closeWhistle = commanding<CloseWhistle>(
  'closeWhistle',
  (whistle, input, { at, on, rules, asUnitId }): Decision<WhistleEvent> => {
    const call = whistle.call!
    const { standardMetAt, verification, summary, plans } = input
    return (
      firstRefusal(
        () =>
          openLegs(
            whistle.legs.filter(isOpenLeg).map(({ unitId }) => unitId),
            rules,
          ),
        () => openTasks(whistle),
        () => partners(whistle, asUnitId, rules),
        () =>
          call.takenDown &&
          !call.takenDown.confirmed &&
          refuse('whistle.not_confirmed', { allowed: ['confirmCall', 'callOff'] }),
        () =>
          (standardMetAt < call.blownAt || standardMetAt > at) &&
          refuse('whistle.met_out_of_time', { params: { blownAt: call.blownAt, now: at }, field: '/standardMetAt' }),
        () => ordersWithoutPlan(whistle, input, on),
      ) ?? [
        {
          kind: 'whistleClosed',
          payload: {
            standardMetAt,
            verification,
            summary,
            plans,
            secondsOnScene: onScene(whistle, standardMetAt),
            solvedInTime: standardMetAt < call.solveDueAt,
            clocks: stopped(
              whistle,
              whistle.clocks.map(({ kind }) => kind),
              at,
            ),
          },
        },
      ]
    )
  },
)

/** From the first unit's arrival to the standard met (R011); null when nobody was there before. */
function onScene(whistle: Whistle, metAt: Instant): number | null {
  const scene = legScene(whistle)
  const firstAt = earliest(whistle.legs.map((leg) => legArrival(leg, scene)?.at).filter((at) => at !== undefined))
  return firstAt === null || firstAt > metAt ? null : secondsBetween(firstAt, metAt)
}

function openLegs(unitIds: readonly string[], { directory }: CityRules): Refusal | null {
  if (unitIds.length === 0) return null
  const units = unitIds.map((id) => directory.findUnit(id)?.name ?? id).join('、')
  return refuse('whistle.legs_open', {
    params: { units },
    basis: peopleStay,
    allowed: ['releaseUnit', 'reportDone', 'recordAbsence'],
  })
}

function openTasks({ tasks, legs }: Whistle): Refusal | null {
  const open = tasks.find(
    (task) =>
      task.result === null && legs.findLast(({ unitId }) => unitId === task.unitId)?.standing.name !== 'released',
  )
  return open ? refuse('whistle.tasks_open', { params: { task: open.what }, allowed: ['sendBack'] }) : null
}

function partners({ commanders }: Whistle, asUnitId: string, { directory }: CityRules): Refusal | null {
  const waiting = commanders.find(({ unitId, agreedAt }) => unitId !== asUnitId && agreedAt === null)
  return waiting
    ? refuse('whistle.partner_not_agreed', {
        params: { unit: directory.findUnit(waiting.unitId)?.name ?? waiting.unitId },
        allowed: ['agreeToEnd'],
      })
    : null
}

function ordersWithoutPlan({ matter }: Whistle, { orders, plans }: CloseWhistle, today: string): Refusal | null {
  const stray = plans.findIndex(({ orderId }) => !matter.orderIds.includes(orderId))
  if (stray >= 0) return refuse('whistle.order_not_of_whistle', { field: `/plans/${stray}/orderId` })
  const past = plans.findIndex(({ byOn }) => byOn < today)
  if (past >= 0) return refuse('whistle.plan_past', { params: { today }, field: `/plans/${past}/byOn` })
  const resolved = (orderId: string) =>
    orders.some((order) => order.orderId === orderId && order.resolved) ||
    plans.some((plan) => plan.orderId === orderId)
  const open = matter.orderIds.find((orderId) => !resolved(orderId))
  return open === undefined
    ? null
    : refuse('whistle.order_without_plan', { params: { orderId: open }, field: '/plans' })
}

/** One of several commanders says that its side is finished. Codes: `whistle.legs_open`, `whistle.agreed_already`. */
export const agreeToEnd = commanding<AsCommander>('agreeToEnd', (whistle, _input, { asUnitId, rules }) => {
  const open = openLegs(
    whistle.legs.filter((leg) => leg.summonedByUnitId === asUnitId && isOpenLeg(leg)).map(({ unitId }) => unitId),
    rules,
  )
  if (open) return open
  const agreed = whistle.commanders.some(({ unitId, agreedAt }) => unitId === asUnitId && agreedAt !== null)
  return agreed ? refuse('whistle.agreed_already') : [{ kind: 'endAgreed', payload: { unitId: asUnitId } }]
})

/** A false alarm: everybody is told to stay. Code: `whistle.somebody_came`. */
export const callOff = commanding<AsCommander & { readonly reason: string }>(
  'callOff',
  (whistle, { reason }, { at }): Decision<WhistleEvent> => {
    const scene = legScene(whistle)
    if (whistle.legs.some((leg) => legArrival(leg, scene) !== null))
      return refuse('whistle.somebody_came', { basis: peopleStay, allowed: ['closeWhistle'] })
    const released = whistle.legs
      .filter(isOpenLeg)
      .map(
        ({ id }): WhistleEvent => ({
          kind: 'unitReleased',
          payload: { legId: id, because: 'called_off', reason, clocks: [] },
        }),
      )
    return [
      ...released,
      {
        kind: 'whistleCalledOff',
        payload: {
          reason,
          clocks: stopped(
            whistle,
            whistle.clocks.map(({ kind }) => kind),
            at,
          ),
        },
      },
    ]
  },
)

export interface WriteTypicalCase extends AsCommander {
  readonly lesson: string
  readonly keywords: readonly string[]
}

/** What others can learn from it (R050). Code: `whistle.written_up_already`. */
export const writeTypicalCase = commanding<WriteTypicalCase>(
  'writeTypicalCase',
  ({ typicalCase }, { lesson, keywords }) =>
    typicalCase
      ? refuse('whistle.written_up_already')
      : [{ kind: 'typicalCaseWritten', payload: { lesson, keywords } }],
)
