import { doorInput, orderCommands, type OrderCommandRow } from '@shaoying/application'
import { EvaluatePetitionInput } from '@shaoying/contract'
import { isRefusal, lifecycle, type Refusal } from '@shaoying/domain'
import type { TSchema } from 'typebox'
import { commandExamples } from './command-examples.ts'
import type { PetitionerCaller } from './caller.ts'
import { doerOf } from './doer-of.ts'
import { kebab } from './order-command-routes.ts'
import type { RouteInput } from './route.ts'
import type { ServerParts } from '../server-parts.ts'

/** A command that the lifecycle gives to petitioners, as they send it. */
export interface PetitionCommand {
  readonly row: OrderCommandRow
  /** Last part of its address. */
  readonly path: string
  readonly body: TSchema
  readonly example: unknown
  readonly toInput: (body: object) => object
}

/** Commands whose wire shape or name differs from the staff's. */
const ownShape: Readonly<Record<string, Omit<PetitionCommand, 'row'>>> = {
  recordCallback: {
    path: 'evaluate',
    body: EvaluatePetitionInput,
    toInput: (body) => ({ ...body, manner: 'web' }),
    example: { contacted: true, solved: 'solved', satisfaction: 'very_satisfied' },
  },
}

const byPetitioner = new Set(lifecycle.filter(({ by }) => by === 'petition.follow').map(({ command }) => command))

export const petitionCommands: readonly PetitionCommand[] = orderCommands
  .filter(({ name }) => byPetitioner.has(name))
  .map((row) => ({
    row,
    ...(ownShape[row.name] ?? {
      path: kebab(row.name),
      body: row.input,
      toInput: (body) => body,
      example: commandExamples[row.name],
    }),
  }))

/** Carries a command out for the petitioner of an order; answers why not. */
export async function giveAsPetitioner(
  command: PetitionCommand,
  body: object,
  {
    caller,
    requestId,
    requestKey,
    expectedVersion,
  }: Pick<
    RouteInput<unknown, unknown, unknown, PetitionerCaller>,
    'caller' | 'requestId' | 'requestKey' | 'expectedVersion'
  >,
  { city }: ServerParts,
): Promise<Refusal | null> {
  const answer = await city.door.give({
    command: command.row.command,
    orderId: caller.orderId,
    doer: doerOf(caller),
    requestId,
    ...doorInput(command.row, command.toInput(body)),
    ...(requestKey ? { requestKey } : {}),
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
  })
  return isRefusal(answer) ? answer : null
}
