import { readPetition } from '@shaoying/application'
import type { PetitionView } from '@shaoying/contract'
import type { PetitionerCaller } from './caller.ts'
import { readingFor } from './reading.ts'
import type { RouteInput } from './route.ts'
import type { ServerParts } from '../server-parts.ts'

/** The order of a petitioner as they may see it; null when it is gone. */
export async function readProgress(
  input: Pick<RouteInput<unknown, unknown, unknown, PetitionerCaller>, 'caller' | 'now' | 'language'>,
  parts: ServerParts,
): Promise<PetitionView | null> {
  const { orderId, actor } = input.caller
  return readPetition(readingFor(input, [], parts), {
    orderId,
    actor,
    at: input.now,
    rulesOf: (id) => parts.city.registry.get(id),
  })
}
