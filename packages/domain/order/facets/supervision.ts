import type { Clock, ClockKind } from '../../deadline/clock.ts'
import { supervisionLevels, type SupervisionLevel } from '../../directory/settings.ts'
import type { DomainEvent, RecordedEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'
import type { DispatchFacet } from './dispatch.ts'

interface Word {
  readonly at: Instant
  readonly byPersonId: string
  readonly unitId: string | null
  readonly text: string
}

/** A rung of the ladder once taken: who was told what, when, by when, and what they did (R055, R148, R154, R163). */
export interface SupervisionStep {
  /** From 1. Its clock is `supervision:<number>`. */
  readonly number: number
  readonly level: SupervisionLevel
  readonly at: Instant
  /** A person, or the clock. */
  readonly byPersonId: string
  readonly byUnitId: string | null
  readonly toldUnitIds: readonly string[]
  /** Who of them was told, by name or office; for a summons, who is to come. */
  readonly toldPerson: string | null
  readonly reason: string
  /** What is asked of them. */
  readonly demand: string
  readonly dueAt: Instant
  /** The limit whose passing brought it about; null when a person took the step, or one that a person took rose by itself. */
  readonly about: ClockKind | null
  /** Rungs left out, and why. */
  readonly skipped: readonly SupervisionLevel[]
  readonly skippedBecause: string | null
  /** When and where a summoned unit is spoken to. */
  readonly talk: { readonly at: Instant; readonly place: string } | null
  /** The dispatch it belongs to, from 1: with a new lead the ladder begins anew. */
  readonly dispatchNumber: number
  /** What the told units did, in their words, oldest first. */
  readonly answers: readonly Word[]
  /** What came of it, by whoever supervises; null while it goes on. */
  readonly conclusion: Word | null
}

export interface SupervisionFacet {
  readonly supervision: readonly SupervisionStep[]
}

export const noSupervision: SupervisionFacet = { supervision: [] }

/** Steps under the dispatch in force. */
export function stepsInForce({
  supervision,
  dispatches,
}: SupervisionFacet & DispatchFacet): readonly SupervisionStep[] {
  return supervision.filter(({ dispatchNumber }) => dispatchNumber === dispatches.length)
}

/** How high the ladder has been climbed under the dispatch in force; null before the first rung. */
export function supervisionLevelOf(order: SupervisionFacet & DispatchFacet): SupervisionLevel | null {
  const rungs = stepsInForce(order).map(({ level }) => supervisionLevels.indexOf(level))
  return supervisionLevels[Math.max(-1, ...rungs)] ?? null
}

export function supervisionClockKind(number: number): ClockKind {
  return `supervision:${number}`
}

type NewStep = Omit<SupervisionStep, 'at' | 'byPersonId' | 'byUnitId' | 'dispatchNumber' | 'answers' | 'conclusion'>

export type SupervisionEvent =
  | DomainEvent<'supervisionStepTaken', Omit<NewStep, 'about'> & { readonly clocks: readonly Clock[] }>
  | DomainEvent<
      'supervisionRoseByItself',
      Pick<NewStep, 'number' | 'level' | 'toldUnitIds' | 'dueAt' | 'about'> & { readonly clocks: readonly Clock[] }
    >
  | DomainEvent<
      'supervisionAnswered',
      { readonly number: number; readonly text: string; readonly clocks: readonly Clock[] }
    >
  | DomainEvent<
      'supervisionConcluded',
      { readonly number: number; readonly text: string; readonly clocks: readonly Clock[] }
    >

function changed(
  { supervision }: SupervisionFacet,
  number: number,
  change: (step: SupervisionStep) => Partial<SupervisionStep>,
): SupervisionFacet {
  return { supervision: supervision.map((step) => (step.number === number ? { ...step, ...change(step) } : step)) }
}

function stepAdded(
  { supervision, dispatches }: SupervisionFacet & DispatchFacet,
  step: NewStep,
  { at, actor }: RecordedEvent,
): SupervisionFacet {
  return {
    supervision: [
      ...supervision,
      {
        ...step,
        at,
        byPersonId: actor.id,
        byUnitId: actor.unitId,
        dispatchNumber: dispatches.length,
        answers: [],
        conclusion: null,
      },
    ],
  }
}

export const evolveSupervision: Evolvers<SupervisionFacet & DispatchFacet, SupervisionEvent> = {
  supervisionStepTaken: (order, { clocks: _, ...taken }, recorded) =>
    stepAdded(order, { ...taken, about: null }, recorded),
  supervisionRoseByItself: (order, { clocks: _, ...risen }, recorded) =>
    stepAdded(
      order,
      { ...risen, toldPerson: null, reason: '', demand: '', skipped: [], skippedBecause: null, talk: null },
      recorded,
    ),
  supervisionAnswered: (order, { number, text }, { at, actor }) =>
    changed(order, number, ({ answers }) => ({
      answers: [...answers, { at, byPersonId: actor.id, unitId: actor.unitId, text }],
    })),
  supervisionConcluded: (order, { number, text }, { at, actor }) =>
    changed(order, number, () => ({ conclusion: { at, byPersonId: actor.id, unitId: actor.unitId, text } })),
}
