import { petitionerScope, readerScopeOf, type ReadParts } from '@shaoying/application'
import type { Permission } from '@shaoying/domain'
import { refusedWith } from '../problems/refused.ts'
import type { ServerParts } from '../server-parts.ts'
import type { PersonCaller, PetitionerCaller } from './caller.ts'
import type { RouteInput } from './route.ts'

/**
 * What a read on the caller's behalf needs: their reach by one of these permissions, today's rules, their language.
 * Throws when none of the permissions is theirs.
 */
export function readingFor(
  {
    caller,
    now,
    language,
  }: Pick<RouteInput<unknown, unknown, unknown, PersonCaller | PetitionerCaller>, 'caller' | 'now' | 'language'>,
  permissions: readonly Permission[],
  { city }: ServerParts,
): ReadParts {
  const { on, rules } = city.registry.today(now)
  const parts = { readers: city.readers, rules, language }
  if (caller.kind === 'petitioner')
    return { ...parts, scope: petitionerScope(city.cityId, caller.actor.personId, caller.orderId) }
  const scope = readerScopeOf(caller.session.actor, permissions, on, rules.directory, city.cityId)
  if (scope === null)
    throw refusedWith('access.no_permission', {
      permission: permissions.join(', '),
      personId: caller.session.actor.personId,
    })
  return { ...parts, scope }
}
