import { isStreetLevel } from '../directory/unit.ts'
import type { DomainEvent } from '../kernel/event.ts'
import type { CivilDate } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import { refuseUnlessAbove } from '../accountability/oversees.ts'
import { seenFromAbove } from '../people/seen-from-above.ts'
import { foldOf, type RecordCommand, type RecordContext, type RecordKind } from '../record/record.ts'

/** One use of the fund; `cancelled` uses give their money back. */
export interface StreetFundUse {
  readonly id: string
  readonly yuan: number
  readonly purpose: string
  readonly onDay: CivilDate
  readonly orderIds: readonly string[]
  readonly cancelled: string | null
}

/** Money a street disposes of by itself for a year (街道自主经费; R080, R158), with every use on record. Whole yuan. */
export interface StreetFund {
  readonly situation: 'open' | 'closed'
  readonly unitId: string
  readonly year: number
  readonly name: string
  readonly grants: readonly { readonly yuan: number; readonly document: string }[]
  readonly uses: readonly StreetFundUse[]
  readonly summary: string | null
}

type Begun = DomainEvent<
  'streetFundOpened',
  Pick<StreetFund, 'unitId' | 'year' | 'name'> & { readonly yuan: number; readonly document: string }
>
type Changed =
  | DomainEvent<'streetFundRaised', { readonly yuan: number; readonly document: string }>
  | DomainEvent<'streetFundUsed', Omit<StreetFundUse, 'cancelled'>>
  | DomainEvent<'streetFundUseCancelled', { readonly useId: string; readonly why: string }>
  | DomainEvent<'streetFundClosed', { readonly summary: string }>
export type StreetFundEvent = Begun | Changed

export const streetFundKind: RecordKind<StreetFund, StreetFundEvent> = {
  kind: 'street_fund',
  fold: foldOf<StreetFund, Begun, Changed>(
    {
      streetFundOpened: ({ yuan, document, ...fund }) => ({
        ...fund,
        situation: 'open',
        grants: [{ yuan, document }],
        uses: [],
        summary: null,
      }),
    },
    {
      streetFundRaised: ({ grants }, grant) => ({ grants: [...grants, grant] }),
      streetFundUsed: ({ uses }, use) => ({ uses: [...uses, { ...use, cancelled: null }] }),
      streetFundUseCancelled: ({ uses }, { useId, why }) => ({
        uses: uses.map((use) => (use.id === useId ? { ...use, cancelled: why } : use)),
      }),
      streetFundClosed: (_fund, { summary }) => ({ situation: 'closed', summary }),
    },
  ),
  columnsOf: ({ situation, unitId, year, name }, { directory }) => ({
    situation,
    unitId,
    naturalKey: `${unitId}/${year}/${name}`,
    title: name,
    nextDueAt: null,
    seenByUnitIds: seenFromAbove([unitId], directory),
  }),
}

/** What was granted, what is used, what is left. */
export function fundBalance({ grants, uses }: Pick<StreetFund, 'grants' | 'uses'>): {
  readonly granted: number
  readonly used: number
  readonly left: number
} {
  const granted = grants.reduce((sum, { yuan }) => sum + yuan, 0)
  const used = uses.reduce((sum, { yuan, cancelled }) => sum + (cancelled === null ? yuan : 0), 0)
  return { granted, used, left: granted - used }
}

type Command<Input> = RecordCommand<StreetFund, Input, StreetFundEvent>
const ofFund = (fund: StreetFund | null): string => fund!.unitId

/** Opens the year's fund, by whoever grants it. Refuses with `power.not_a_street`, `access.out_of_reach`; the door with `record.key_taken` for a second one of that name. */
export const openStreetFund: Command<Begun['payload']> = {
  name: 'openStreetFund',
  kind: streetFundKind,
  does: 'begin',
  permission: 'power.grant_funds',
  unitOf: (_none, { unitId }) => unitId,
  decide(_none, fund, context) {
    const street = context.rules.directory.findUnit(fund.unitId)
    if (!street || !isStreetLevel(street))
      return refuse('power.not_a_street', { params: { unit: street?.name ?? fund.unitId }, field: '/unitId' })
    return (
      refuseUnlessAbove(context.actor, 'power.grant_funds', fund.unitId, context) ?? [
        { kind: 'streetFundOpened', payload: fund },
      ]
    )
  },
}

/** More is granted. Refuses with `power.fund_closed`, `access.out_of_reach`. */
export const raiseStreetFund: Command<{ readonly yuan: number; readonly document: string }> = {
  name: 'raiseStreetFund',
  kind: streetFundKind,
  does: 'change',
  permission: 'power.grant_funds',
  unitOf: ofFund,
  decide: (fund, grant, context) =>
    closed(fund!) ??
    refuseUnlessAbove(context.actor, 'power.grant_funds', fund!.unitId, context) ?? [
      { kind: 'streetFundRaised', payload: grant },
    ],
}

export type UseStreetFund = Pick<StreetFundUse, 'yuan' | 'purpose' | 'onDay' | 'orderIds'>

/** The street uses some of it. Refuses with `power.fund_closed`, `power.fund_short`, `power.fund_day`. */
export const useStreetFund: Command<UseStreetFund> = {
  name: 'useStreetFund',
  kind: streetFundKind,
  does: 'change',
  permission: 'power.allocate_resources',
  unitOf: ofFund,
  decide(fund, use, context) {
    const { left } = fundBalance(fund!)
    const refusal =
      closed(fund!) ??
      dayOutside(fund!, use.onDay, context) ??
      (use.yuan > left ? refuse('power.fund_short', { params: { left, yuan: use.yuan }, field: '/yuan' }) : null)
    return refusal ?? [{ kind: 'streetFundUsed', payload: { ...use, id: String(fund!.uses.length + 1) } }]
  },
}

/** A use is taken back; its money is there again. Refuses with `power.fund_closed`, `power.use_unknown`. */
export const cancelFundUse: Command<{ readonly useId: string; readonly why: string }> = {
  name: 'cancelFundUse',
  kind: streetFundKind,
  does: 'change',
  permission: 'power.allocate_resources',
  unitOf: ofFund,
  decide(fund, cancelled) {
    const isThere = fund!.uses.some(({ id, cancelled: why }) => id === cancelled.useId && why === null)
    return (
      closed(fund!) ??
      (isThere
        ? [{ kind: 'streetFundUseCancelled', payload: cancelled }]
        : refuse('power.use_unknown', { params: { useId: cancelled.useId }, field: '/useId' }))
    )
  },
}

/** The year's account is closed. Refuses with `power.fund_closed`. */
export const closeStreetFund: Command<{ readonly summary: string }> = {
  name: 'closeStreetFund',
  kind: streetFundKind,
  does: 'change',
  permission: 'power.allocate_resources',
  unitOf: ofFund,
  decide: (fund, { summary }) => closed(fund!) ?? [{ kind: 'streetFundClosed', payload: { summary } }],
}

function closed({ situation, name }: StreetFund): Refusal | null {
  return situation === 'closed' ? refuse('power.fund_closed', { params: { name } }) : null
}

function dayOutside({ year }: StreetFund, onDay: CivilDate, { on }: RecordContext): Refusal | null {
  return onDay.startsWith(`${year}-`) && onDay <= on
    ? null
    : refuse('power.fund_day', { params: { year, onDay }, field: '/onDay' })
}
