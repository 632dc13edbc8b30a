import type { ExclusionType } from '../directory/pack-lists.ts'
import type { DomainEvent } from '../kernel/event.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ExclusionFlag } from '../order/facets/exclusion.ts'
import { seenFromAbove } from '../people/seen-from-above.ts'
import { foldOf, type RecordKind } from '../record/record.ts'

interface Word {
  readonly at: Instant
  readonly byPersonId: string
  readonly granted: boolean
  readonly reason: string
}

export interface ExclusionGrounds {
  readonly reason: string
  /** Files of the order that show it. */
  readonly attachmentIds: readonly string[]
  /** Documents by title and number, where there is no file. */
  readonly documents: readonly string[]
}

/** What a unit asks for: that one order be left out of its assessment (剔除), for a reason of the pack's list. */
export interface ExclusionApplication extends ExclusionGrounds {
  readonly orderId: string
  readonly orderNumber: string
  /** Who led the order and applies. */
  readonly unitId: string
  /** The district that checks first; null for a unit of the city. */
  readonly districtId: string | null
  readonly typeId: string
  readonly purpose: ExclusionType['purpose']
  /** The window the order belongs to, and until when an appeal is taken. */
  readonly windowId: string
  readonly appealBefore: Instant
  /** Staff who declared an interest in the order; they take no part. */
  readonly interestedPersonIds: readonly string[]
}

/** An application to leave an order out of assessment, with the district's check, the centre's decision and one appeal. */
export interface Exclusion extends ExclusionApplication {
  readonly situation: 'applied' | 'checked' | 'granted' | 'refused' | 'appealed' | 'withdrawn'
  readonly appliedAt: Instant
  readonly appliedBy: string
  readonly check: Word | null
  readonly decision: Word | null
  readonly appeal:
    | (ExclusionGrounds & { readonly at: Instant; readonly byPersonId: string; readonly decision: Word | null })
    | null
}

export type ExclusionApplied = DomainEvent<'exclusionApplied', ExclusionApplication>
export type ExclusionChanged =
  | DomainEvent<'exclusionChecked', { readonly granted: boolean; readonly reason: string }>
  | DomainEvent<'exclusionDecided', { readonly granted: boolean; readonly reason: string }>
  | DomainEvent<'exclusionAppealed', ExclusionGrounds>
  | DomainEvent<'exclusionAppealDecided', { readonly granted: boolean; readonly reason: string }>
  | DomainEvent<'exclusionWithdrawn', { readonly reason: string }>
export type ExclusionRecordEvent = ExclusionApplied | ExclusionChanged

export const exclusionKind: RecordKind<Exclusion, ExclusionRecordEvent> = {
  kind: 'exclusion',
  fold: foldOf<Exclusion, ExclusionApplied, ExclusionChanged>(
    {
      exclusionApplied: (applied, { at, actor }) => ({
        ...applied,
        situation: 'applied',
        appliedAt: at,
        appliedBy: actor.id,
        check: null,
        decision: null,
        appeal: null,
      }),
    },
    {
      exclusionChecked: (_exclusion, word, { at, actor }) => ({
        situation: 'checked',
        check: { ...word, at, byPersonId: actor.id },
      }),
      exclusionDecided: (_exclusion, word, { at, actor }) => ({
        situation: word.granted ? 'granted' : 'refused',
        decision: { ...word, at, byPersonId: actor.id },
      }),
      exclusionAppealed: (_exclusion, grounds, { at, actor }) => ({
        situation: 'appealed',
        appeal: { ...grounds, at, byPersonId: actor.id, decision: null },
      }),
      exclusionAppealDecided: ({ appeal }, word, { at, actor }) => ({
        situation: word.granted ? 'granted' : 'refused',
        appeal: appeal && { ...appeal, decision: { ...word, at, byPersonId: actor.id } },
      }),
      exclusionWithdrawn: () => ({ situation: 'withdrawn' }),
    },
  ),
  columnsOf: ({ situation, unitId, orderNumber, orderId }, { directory }) => ({
    // One application for an order: a second one finds the key taken. Withdrawn, it makes room for another.
    situation,
    unitId,
    naturalKey: situation === 'withdrawn' ? null : orderId,
    title: orderNumber,
    nextDueAt: null,
    seenByUnitIds: seenFromAbove([unitId], directory),
  }),
}

/** Situations in which somebody's word is still owed. */
export const openExclusions: readonly Exclusion['situation'][] = ['applied', 'checked', 'appealed']

/** How the order is flagged while the application stands so. */
export function flagOf(
  applicationId: string,
  { situation, typeId, purpose, reason, decision, appeal }: Exclusion,
): ExclusionFlag {
  const standing =
    situation === 'granted' || situation === 'refused' || situation === 'withdrawn' ? situation : 'applied'
  const word = appeal?.decision ?? (appeal ? null : decision)
  return {
    applicationId,
    typeId,
    purpose,
    standing,
    reason: word?.reason ?? appeal?.reason ?? reason,
    byAppeal: appeal !== null,
  }
}
