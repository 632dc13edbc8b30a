import type { Clock } from '../../deadline/clock.ts'
import type { DomainEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'
import { handlingNumberOf, isOfThisHandling, type HandlingNumber } from '../handling-number.ts'
import type { OrderCore } from '../order-core.ts'
import type { DispatchFacet } from './dispatch.ts'

/** A later deadline asked for (延期) [Reg 15(2)], and what the hotline said. */
export interface Extension {
  readonly at: Instant
  readonly byPersonId: string
  readonly handling: HandlingNumber
  readonly reason: string
  /** What the petitioner was told. */
  readonly toPetitioner: string
  readonly fromDueAt: Instant
  readonly newDueAt: Instant
  readonly decision: {
    readonly at: Instant
    readonly byPersonId: string
    readonly granted: boolean
    readonly reason: string
  } | null
}

export interface ExtensionFacet {
  readonly extensions: readonly Extension[]
}

export const noExtension: ExtensionFacet = { extensions: [] }

type WithExtensions = ExtensionFacet & DispatchFacet & Pick<OrderCore, 'round'>

/** The request the hotline has not answered yet, or null. One made in an earlier handling has lapsed. */
export function pendingExtension(order: WithExtensions): Extension | null {
  const last = order.extensions.at(-1)
  return last && last.decision === null && isOfThisHandling(order, last) ? last : null
}

/** How often the unit that leads now was given more time, rework included. */
export function grantedExtensionCount({ extensions, dispatches }: WithExtensions): number {
  return extensions.filter(({ decision, handling }) => decision?.granted && handling.dispatch === dispatches.length)
    .length
}

export type ExtensionEvent =
  | DomainEvent<'extensionRequested', Pick<Extension, 'reason' | 'toPetitioner' | 'fromDueAt' | 'newDueAt'>>
  | DomainEvent<
      'extensionGranted',
      { readonly reason: string; readonly dueAt: Instant; readonly clocks: readonly Clock[] }
    >
  | DomainEvent<'extensionRefused', { readonly reason: string }>

function decideLast(extensions: readonly Extension[], decision: NonNullable<Extension['decision']>): ExtensionFacet {
  return {
    extensions: extensions.map((extension, index) =>
      index === extensions.length - 1 ? { ...extension, decision } : extension,
    ),
  }
}

export const evolveExtension: Evolvers<ExtensionFacet & DispatchFacet, ExtensionEvent> = {
  extensionRequested: (order, asked, { at, actor }) => ({
    extensions: [
      ...order.extensions,
      { ...asked, at, byPersonId: actor.id, handling: handlingNumberOf(order), decision: null },
    ],
  }),
  extensionGranted: (order, { reason }, { at, actor }) =>
    decideLast(order.extensions, { at, byPersonId: actor.id, granted: true, reason }),
  extensionRefused: (order, { reason }, { at, actor }) =>
    decideLast(order.extensions, { at, byPersonId: actor.id, granted: false, reason }),
}
