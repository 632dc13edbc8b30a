import type { DomainEvent } from '../kernel/event.ts'
import type { CivilDate, Instant } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import { foldOf, type RecordCommand, type RecordKind } from '../record/record.ts'
import { isStreetLevel } from '../directory/unit.ts'
import type { Figure, FigureKind } from '../whistle/facets/work.ts'

/** Somebody whom a member unit stationed with the headquarters. */
export interface Stationed {
  readonly unitId: string
  readonly personId: string | null
  readonly fromOn: CivilDate
  readonly toOn: CivilDate | null
}

export interface CampaignPlan {
  readonly name: string
  readonly purpose: string
  /** The street or township that commands. */
  readonly unitId: string
  readonly commanderPersonId: string
  /** Departments whose heads are members. */
  readonly memberUnitIds: readonly string[]
  /** Its temporary party branch, if it has one. */
  readonly partyBranch: string | null
  readonly area: string
  readonly fromOn: CivilDate
  readonly toOn: CivilDate | null
}

/**
 * A headquarters for one purpose in one area and time (指挥部): who commands, whose heads are members, who is stationed.
 * Whistles name it; their figures and its own add up (R092, R093, R096).
 */
export interface Campaign extends CampaignPlan {
  readonly situation: 'running' | 'ended'
  readonly stationed: readonly Stationed[]
  readonly figures: readonly Figure[]
  readonly openedAt: Instant
  readonly summary: string | null
  readonly endedOn: CivilDate | null
}

type Opened = DomainEvent<'campaignOpened', CampaignPlan & { readonly stationed: readonly Stationed[] }>
type Changed =
  | DomainEvent<'membersAdded', { readonly unitIds: readonly string[] }>
  | DomainEvent<'campaignStaffStationed', Stationed>
  | DomainEvent<
      'campaignStaffWithdrawn',
      { readonly unitId: string; readonly personId: string | null; readonly on: CivilDate }
    >
  | DomainEvent<
      'campaignFiguresRecorded',
      { readonly unitId: string; readonly kind: FigureKind; readonly amount: number; readonly note: string | null }
    >
  | DomainEvent<'campaignEnded', { readonly on: CivilDate; readonly summary: string }>
export type CampaignEvent = Opened | Changed

export const campaignKind: RecordKind<Campaign, CampaignEvent> = {
  kind: 'campaign',
  fold: foldOf<Campaign, Opened, Changed>(
    {
      campaignOpened: (opened, { at }) => ({
        ...opened,
        situation: 'running',
        figures: [],
        openedAt: at,
        summary: null,
        endedOn: null,
      }),
    },
    {
      membersAdded: ({ memberUnitIds }, { unitIds }) => ({
        memberUnitIds: [...new Set([...memberUnitIds, ...unitIds])],
      }),
      campaignStaffStationed: ({ stationed }, staff) => ({ stationed: [...stationed, staff] }),
      campaignStaffWithdrawn: ({ stationed }, { unitId, personId, on }) => ({
        stationed: stationed.map((staff) =>
          staff.unitId === unitId && staff.personId === personId && staff.toOn === null
            ? { ...staff, toOn: on }
            : staff,
        ),
      }),
      campaignFiguresRecorded: (state, figure, { at }) => ({ figures: [...state.figures, { ...figure, at }] }),
      campaignEnded: (_state, { on, summary }) => ({ situation: 'ended', endedOn: on, summary }),
    },
  ),
  columnsOf: ({ situation, unitId, name, memberUnitIds }, { directory }) => ({
    situation,
    unitId,
    naturalKey: null,
    title: name,
    nextDueAt: null,
    seenByUnitIds: [
      ...new Set([
        unitId,
        ...memberUnitIds,
        ...(directory.districtOf(unitId) ? [directory.districtOf(unitId)!.id] : []),
      ]),
    ],
  }),
}

type Command<Input> = RecordCommand<Campaign, Input, CampaignEvent>
const ofCommand = (campaign: Campaign | null): string => campaign!.unitId
const refuseEnded = ({ situation, name }: Campaign): Refusal | null =>
  situation === 'ended' ? refuse('campaign.ended', { params: { name } }) : null
const refuseStrangers = (unitIds: readonly string[], members: readonly string[]): Refusal | null => {
  const stranger = unitIds.find((unitId) => !members.includes(unitId))
  return stranger === undefined ? null : refuse('campaign.not_a_member', { params: { unitId: stranger } })
}

export interface OpenCampaign extends Omit<CampaignPlan, 'partyBranch' | 'toOn'> {
  readonly partyBranch?: string | undefined
  readonly toOn?: CivilDate | undefined
  readonly stationed: readonly Omit<Stationed, 'toOn' | 'fromOn'>[]
}

/** The street sets up a headquarters. Codes: `whistle.not_a_street`, `order.unit_unknown`, `campaign.ends_before_it_begins`, `campaign.not_a_member` (stationed by a unit that is none). */
export const openCampaign: Command<OpenCampaign> = {
  name: 'openCampaign',
  kind: campaignKind,
  does: 'begin',
  permission: 'whistle.blow',
  unitOf: (_none, { unitId }) => unitId,
  decide(_none, { partyBranch = undefined, toOn = undefined, stationed, ...plan }, { rules: { directory } }) {
    const unit = directory.findUnit(plan.unitId)
    if (!unit || !isStreetLevel(unit))
      return refuse('whistle.not_a_street', { params: { unit: unit?.name ?? plan.unitId }, field: '/unitId' })
    const unknown = plan.memberUnitIds.find((unitId) => !directory.findUnit(unitId))
    if (unknown !== undefined)
      return refuse('order.unit_unknown', { params: { unitId: unknown }, field: '/memberUnitIds' })
    if (toOn !== undefined && toOn < plan.fromOn) return refuse('campaign.ends_before_it_begins', { field: '/toOn' })
    return (
      refuseStrangers(
        stationed.map(({ unitId }) => unitId),
        plan.memberUnitIds,
      ) ?? [
        {
          kind: 'campaignOpened',
          payload: {
            ...plan,
            partyBranch: partyBranch ?? null,
            toOn: toOn ?? null,
            stationed: stationed.map((staff) => ({ ...staff, fromOn: plan.fromOn, toOn: null })),
          },
        },
      ]
    )
  },
}

/** Code: `campaign.ended`, `order.unit_unknown`. */
export const addMembers: Command<{ readonly unitIds: readonly string[] }> = {
  name: 'addMembers',
  kind: campaignKind,
  does: 'change',
  permission: 'whistle.blow',
  unitOf: ofCommand,
  decide(campaign, { unitIds }, { rules: { directory } }) {
    const unknown = unitIds.find((unitId) => !directory.findUnit(unitId))
    return (
      refuseEnded(campaign!) ??
      (unknown === undefined
        ? [{ kind: 'membersAdded', payload: { unitIds } }]
        : refuse('order.unit_unknown', { params: { unitId: unknown }, field: '/unitIds' }))
    )
  },
}

/** A member's person is stationed with the headquarters from today. Codes: `campaign.ended`, `campaign.not_a_member`. */
export const stationStaff: Command<{ readonly unitId: string; readonly personId?: string | undefined }> = {
  name: 'stationStaff',
  kind: campaignKind,
  does: 'change',
  permission: 'whistle.blow',
  unitOf: ofCommand,
  decide: (campaign, { unitId, personId }, { on }) =>
    refuseEnded(campaign!) ??
    refuseStrangers([unitId], campaign!.memberUnitIds) ?? [
      { kind: 'campaignStaffStationed', payload: { unitId, personId: personId ?? null, fromOn: on, toOn: null } },
    ],
}

/** Code: `campaign.not_stationed`. Under a campaign nobody leaves but by the commander's word (R093). */
export const withdrawStaff: Command<{ readonly unitId: string; readonly personId?: string | undefined }> = {
  name: 'withdrawStaff',
  kind: campaignKind,
  does: 'change',
  permission: 'whistle.blow',
  unitOf: ofCommand,
  decide(campaign, { unitId, personId = undefined }, { on }) {
    const there = campaign!.stationed.some(
      (staff) => staff.unitId === unitId && staff.personId === (personId ?? null) && staff.toOn === null,
    )
    return (
      refuseEnded(campaign!) ??
      (there
        ? [{ kind: 'campaignStaffWithdrawn', payload: { unitId, personId: personId ?? null, on } }]
        : refuse('campaign.not_stationed', { params: { unitId } }))
    )
  },
}

/** What members achieved outside a whistle. Codes: `campaign.ended`, `campaign.not_a_member`, `whistle.figure_not_whole`. */
export const recordCampaignFigure: Command<{
  readonly unitId: string
  readonly kind: FigureKind
  readonly amount: number
  readonly note?: string | undefined
}> = {
  name: 'recordCampaignFigure',
  kind: campaignKind,
  does: 'change',
  permission: 'whistle.confirm',
  unitOf: ofCommand,
  decide(campaign, { unitId, kind, amount, note = undefined }) {
    if (!Number.isSafeInteger(amount) || amount <= 0) return refuse('whistle.figure_not_whole', { field: '/amount' })
    return (
      refuseEnded(campaign!) ??
      refuseStrangers([unitId], [campaign!.unitId, ...campaign!.memberUnitIds]) ?? [
        { kind: 'campaignFiguresRecorded', payload: { unitId, kind, amount, note: note ?? null } },
      ]
    )
  },
}

/** Whistles that still run go on by themselves. Code: `campaign.ended`. */
export const endCampaign: Command<{ readonly summary: string }> = {
  name: 'endCampaign',
  kind: campaignKind,
  does: 'change',
  permission: 'whistle.confirm',
  unitOf: ofCommand,
  decide: (campaign, { summary }, { on }) =>
    refuseEnded(campaign!) ?? [{ kind: 'campaignEnded', payload: { on, summary } }],
}
