import type { UnitKind } from '@shaoying/domain'
import { packFault, type PackFault } from '../pack-fault.ts'
import type { PackReading } from '../read-pack.ts'

/** People hold posts and roles that their kind of unit has; logins are unique. */
export function checkPeople(reading: PackReading): PackFault[] {
  const kinds = new Map<string, UnitKind>(reading.rows.units.map(({ value }) => [value.id, value.kind]))
  const posts = new Map(reading.rows.posts.map(({ value }) => [value.id, value.unitKinds]))
  const roles = new Map(reading.rows.roles.map(({ value }) => [value.id, value.unitKinds]))
  const logins = new Map<string, number>()
  const faults: PackFault[] = []
  for (const { file, row, value, written } of reading.rows.people) {
    const at = (column: string) => ({ file, row, column: written[column] ?? column })
    const kind = kinds.get(value.unitId)
    if (kind !== undefined && posts.get(value.post)?.includes(kind) === false)
      faults.push(packFault(at('post'), 'person.post', { kind, post: value.post }))
    for (const role of value.roles) {
      if (kind !== undefined && roles.get(role)?.includes(kind) === false)
        faults.push(packFault(at('roles'), 'person.role', { kind, role }))
    }
    const before = logins.get(value.login)
    if (before === undefined) logins.set(value.login, row)
    else faults.push(packFault(at('login'), 'person.login_twice', { login: value.login, row: before }))
  }
  return faults
}
