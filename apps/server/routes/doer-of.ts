import type { Doer } from '@shaoying/domain'
import type { PersonCaller, PetitionerCaller } from './caller.ts'

/** The caller as the rules know them. */
export function doerOf(caller: PersonCaller | PetitionerCaller): Doer {
  return caller.kind === 'person'
    ? { kind: 'person', actor: caller.session.actor }
    : { kind: 'petitioner', actor: caller.actor }
}
