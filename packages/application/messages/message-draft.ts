import type { PetitionerTemplate, StaffTemplate } from '@shaoying/contract'
import type { CityRules, Order, Role } from '@shaoying/domain'

export type MessageParams = Readonly<Record<string, string | number>>

/** Who is to be told what; where and when follows from who it is. */
export type MessageDraft =
  | {
      readonly to: 'petitioner'
      readonly template: PetitionerTemplate
      readonly params: MessageParams
      /** Also at night: the answer to something they have just done. */
      readonly immediate: boolean
      /** Where the fact is not the order's own. */
      readonly orderId?: string
    }
  | {
      readonly to: 'unit'
      readonly unitId: string
      readonly roles: readonly Role[] | null
      readonly template: StaffTemplate
      readonly params: MessageParams
    }
  | {
      readonly to: 'person'
      readonly personId: string
      readonly template: StaffTemplate
      readonly params: MessageParams
    }
  /** A short message to their office phone, by day and night. */
  | {
      readonly to: 'phone'
      readonly personId: string
      readonly template: StaffTemplate
      readonly params: MessageParams
    }

/** What a rule knows besides the fact: the order as it stands, and the city's rules it is handled under. */
export interface OrderMessageContext {
  readonly order: Order
  readonly rules: CityRules
}

/** Who works at a unit's desk. */
const desk: readonly Role[] = ['unit_admin', 'handler', 'district_centre', 'dispatcher']

export function toUnit(
  unitId: string | null | undefined,
  template: StaffTemplate,
  params: MessageParams,
  roles: readonly Role[] | null = desk,
): readonly MessageDraft[] {
  return unitId ? [{ to: 'unit', unitId, roles, template, params }] : []
}

export function toUnits(
  unitIds: readonly string[],
  template: StaffTemplate,
  params: MessageParams,
  roles?: readonly Role[],
): readonly MessageDraft[] {
  return [...new Set(unitIds)].flatMap((unitId) => toUnit(unitId, template, { ...params, unitId }, roles))
}

export function toPetitioner(
  template: PetitionerTemplate,
  params: MessageParams = {},
  immediate = false,
): readonly MessageDraft[] {
  return [{ to: 'petitioner', template, params, immediate }]
}
