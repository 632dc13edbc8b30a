import type { CivilDate } from '../kernel/instant.ts'
import type { DomainEvent } from '../kernel/event.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import { foldOf, type RecordCommand, type RecordContext, type RecordKind } from '../record/record.ts'

/** What is moved down to the grassroots: authority, people, money (R074, R082, R184). */
export const resourceSorts = {
  power: { name: '下放职权', nameEn: 'Power handed down', measure: 'item' },
  post: { name: '增设岗位', nameEn: 'Posts added', measure: 'post' },
  quota: { name: '下沉编制', nameEn: 'Staff quotas moved down', measure: 'quota' },
  staff: { name: '下沉人员', nameEn: 'Staff moved down', measure: 'person' },
  fund: { name: '下沉资金', nameEn: 'Funds moved down', measure: 'yuan' },
  policy: { name: '倾斜政策', nameEn: 'Policy in favour', measure: 'item' },
  talent: { name: '人才支持', nameEn: 'Talent support', measure: 'person' },
  facility: { name: '用房设施', nameEn: 'Premises and equipment', measure: 'item' },
} as const satisfies Record<string, { readonly name: string; readonly nameEn: string; readonly measure: string }>

export type ResourceSort = keyof typeof resourceSorts
export const resourceSortNames = Object.keys(resourceSorts) as readonly ResourceSort[]

/** One grant to one unit. */
export interface StreetResource {
  readonly situation: 'in_force' | 'withdrawn'
  readonly unitId: string
  readonly sort: ResourceSort
  readonly title: string
  /** In the sort's measure; money in whole yuan. */
  readonly amount: number
  readonly fromUnitId: string | null
  readonly fromOn: CivilDate
  readonly toOn: CivilDate | null
  /** The document it rests on. */
  readonly basis: string
}

type Details = Omit<StreetResource, 'situation'>
type Registered = DomainEvent<'resourceRegistered', Details>
type Changed =
  | DomainEvent<'resourceCorrected', { readonly amount: number; readonly toOn: CivilDate | null; readonly why: string }>
  | DomainEvent<'resourceWithdrawn', { readonly why: string }>
export type StreetResourceEvent = Registered | Changed

export const streetResourceKind: RecordKind<StreetResource, StreetResourceEvent> = {
  kind: 'street_resource',
  fold: foldOf<StreetResource, Registered, Changed>(
    { resourceRegistered: (details) => ({ ...details, situation: 'in_force' }) },
    {
      resourceCorrected: (_resource, { amount, toOn }) => ({ amount, toOn }),
      resourceWithdrawn: () => ({ situation: 'withdrawn' }),
    },
  ),
  columnsOf: ({ situation, unitId, title }) => ({
    situation,
    unitId,
    naturalKey: null,
    title,
    nextDueAt: null,
    seenByUnitIds: null,
  }),
}

type Command<Input> = RecordCommand<StreetResource, Input, StreetResourceEvent>

export interface RegisterResource extends Omit<Details, 'fromUnitId' | 'toOn'> {
  readonly fromUnitId?: string
  readonly toOn?: CivilDate
}

/** Enters a grant. Refuses with `person.unit_unknown`, `resource.amount_wrong`, `person.ends_before_it_begins`. */
export const registerResource: Command<RegisterResource> = {
  name: 'registerResource',
  kind: streetResourceKind,
  does: 'begin',
  permission: 'directory.post',
  unitOf: (_none, { unitId }) => unitId,
  decide(_none, { fromUnitId = null, toOn = null, ...rest }, context) {
    const details = { ...rest, fromUnitId, toOn }
    return checkResource(details, context) ?? [{ kind: 'resourceRegistered', payload: details }]
  },
}

/** Corrects amount or end. Refuses as `registerResource`, and with `resource.withdrawn`. */
export const correctResource: Command<{ readonly amount: number; readonly toOn?: CivilDate; readonly why: string }> = {
  name: 'correctResource',
  kind: streetResourceKind,
  does: 'change',
  permission: 'directory.post',
  unitOf: (resource) => resource!.unitId,
  decide(resource, { amount, toOn = resource!.toOn, why }, context) {
    return (
      withdrawn(resource!) ??
      checkResource({ ...resource!, amount, toOn }, context) ?? [
        { kind: 'resourceCorrected', payload: { amount, toOn, why } },
      ]
    )
  },
}

/** Takes a grant back. Refuses with `resource.withdrawn`. */
export const withdrawResource: Command<{ readonly why: string }> = {
  name: 'withdrawResource',
  kind: streetResourceKind,
  does: 'change',
  permission: 'directory.post',
  unitOf: (resource) => resource!.unitId,
  decide: (resource, { why }) => withdrawn(resource!) ?? [{ kind: 'resourceWithdrawn', payload: { why } }],
}

function withdrawn({ situation, title }: StreetResource): Refusal | null {
  return situation === 'withdrawn' ? refuse('resource.withdrawn', { params: { title } }) : null
}

function checkResource(
  { unitId, amount, fromOn, toOn }: Details,
  { rules: { directory } }: RecordContext,
): Refusal | null {
  if (!directory.findUnit(unitId)) return refuse('person.unit_unknown', { params: { unit: unitId }, field: '/unitId' })
  if (!Number.isSafeInteger(amount) || amount < 0)
    return refuse('resource.amount_wrong', { params: { amount }, field: '/amount' })
  return toOn !== null && toOn < fromOn
    ? refuse('person.ends_before_it_begins', { params: { fromOn, toOn }, field: '/toOn' })
    : null
}

/** Totals by sort of what is in force that day for units within the territory: a street's, a district's, the city's. */
export function resourceTotals(
  resources: readonly StreetResource[],
  isWithin: (unitId: string) => boolean,
  on: CivilDate,
): Readonly<Record<ResourceSort, { readonly grants: number; readonly amount: number }>> {
  const counted = resources.filter(
    ({ situation, unitId, fromOn, toOn }) =>
      situation === 'in_force' && isWithin(unitId) && fromOn <= on && (toOn === null || on <= toOn),
  )
  const totals = resourceSortNames.map((sort) => {
    const ofSort = counted.filter((resource) => resource.sort === sort)
    return [sort, { grants: ofSort.length, amount: ofSort.reduce((sum, { amount }) => sum + amount, 0) }] as const
  })
  return Object.fromEntries(totals) as ReturnType<typeof resourceTotals>
}
