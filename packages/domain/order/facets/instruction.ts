import type { Clock } from '../../deadline/clock.ts'
import type { DomainEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'

interface InstructionAnswer {
  readonly at: Instant
  readonly byPersonId: string
  readonly unitId: string | null
  readonly text: string
}

/** What a leader wrote on the order (领导批示: 书记批示, 主任批示). Its clock is `instruction:<number>`. */
export interface Instruction {
  /** From 1. */
  readonly number: number
  readonly at: Instant
  readonly byPersonId: string
  readonly byUnitId: string | null
  /** In which office the leader writes: 区委书记, 街道主任. */
  readonly position: string
  readonly text: string
  /** By when an answer is wanted; null when the leader named no time. */
  readonly wantedBy: Instant | null
  /** Oldest first; the first one answers the instruction, later ones add to it. */
  readonly answers: readonly InstructionAnswer[]
}

export interface InstructionFacet {
  readonly instructions: readonly Instruction[]
}

export const noInstruction: InstructionFacet = { instructions: [] }

/** Instructions nobody has answered. They hold nothing up, but the order is not archived before they are (R163). */
export function openInstructions({ instructions }: InstructionFacet): readonly Instruction[] {
  return instructions.filter(({ answers }) => answers.length === 0)
}

export function instructionClockKind(number: number): string {
  return `instruction:${number}`
}

export type InstructionEvent =
  | DomainEvent<
      'orderInstructed',
      Pick<Instruction, 'number' | 'position' | 'text' | 'wantedBy'> & { readonly clocks: readonly Clock[] }
    >
  | DomainEvent<
      'instructionAnswered',
      { readonly number: number; readonly text: string; readonly clocks: readonly Clock[] }
    >

export const evolveInstruction: Evolvers<InstructionFacet, InstructionEvent> = {
  orderInstructed: (order, { clocks: _, ...written }, { at, actor }) => ({
    instructions: [
      ...order.instructions,
      { ...written, at, byPersonId: actor.id, byUnitId: actor.unitId, answers: [] },
    ],
  }),
  instructionAnswered: (order, { number, text }, { at, actor }) => ({
    instructions: order.instructions.map((instruction) =>
      instruction.number === number
        ? {
            ...instruction,
            answers: [...instruction.answers, { at, byPersonId: actor.id, unitId: actor.unitId, text }],
          }
        : instruction,
    ),
  }),
}
