import { expect, test } from 'vitest'
import { permissionsOf } from './actor.ts'
import { permissionNames, permissions, type Permission, type PermissionEntry } from './permission.ts'
import { permissionsOfRole, rolePermissions, streetPowers } from './role-permissions.ts'
import { isRole, roleNames, roles, type Role } from './role.ts'
import { person, today } from './testing/city-of-actors.ts'

const holders = (permission: Permission): readonly Role[] =>
  roleNames.filter((role) => rolePermissions[role].includes(permission))

test('docs/permissions.md is the table of roles and permissions', async () => {
  await expect(renderTables()).toMatchFileSnapshot('../../../docs/permissions.md')
})

test('R156: registering, dispatching and calling back are three roles, and none holds another’s right', () => {
  expect(holders('order.register')).toEqual(['call_taker'])
  expect(holders('order.dispatch')).toEqual(['dispatcher'])
  expect(holders('callback.record')).toEqual(['callback_agent'])
})

test('R079: the leader of a street or township holds the four powers', () => {
  const four: readonly Permission[] = [
    'power.opine_major_matters',
    'power.coordinate_and_supervise',
    'power.advise_appointments',
    'power.manage_stationed_staff',
  ]
  for (const unit of ['elm', 'oak']) {
    const held = permissionsOf(person('secretary', ['unit_leader', unit]), today)
    expect(four.filter((power) => !held.has(power))).toEqual([])
  }
})

test('R158: the six powers are six permissions, the command of joint enforcement among them', () => {
  const six: readonly Permission[] = [
    'power.opine_major_matters',
    'power.join_planning',
    'power.coordinate_and_supervise',
    'power.advise_appointments',
    'power.allocate_resources',
    'power.command_enforcement',
  ]
  const held = permissionsOf(person('secretary', ['unit_leader', 'elm']), today)
  expect(six.every((power) => held.has(power))).toBe(true)
})

test('R183: evaluating departments is a permission of its own, apart from evaluating one whistle', () => {
  expect(permissionsOf(person('secretary', ['unit_leader', 'elm']), today).has('power.evaluate_departments')).toBe(true)
  expect(
    permissionsOf(person('commander', ['whistle_initiator', 'elm']), today).has('power.evaluate_departments'),
  ).toBe(false)
  expect(holders('whistle.evaluate')).toEqual(['whistle_initiator'])
})

test('the powers belong to the street: no department’s leader and nobody else of the street has one', () => {
  const department = permissionsOf(person('director', ['unit_leader', 'east-market']), today)
  const administrator = permissionsOf(person('zhao', ['unit_admin', 'elm'], ['handler', 'elm']), today)
  expect(streetPowers.filter((power) => department.has(power) || administrator.has(power))).toEqual([])
})

test('every permission is held by someone, and every list names each once', () => {
  const held = new Set([...roleNames.flatMap((role) => rolePermissions[role]), ...streetPowers])
  expect(permissionNames.filter((name) => !held.has(name))).toEqual([])
  for (const role of roleNames) expect(rolePermissions[role]).toEqual([...new Set(rolePermissions[role])])
})

const apart: readonly (readonly [Permission, Permission])[] = [
  ['order.dispatch', 'objection.arbitrate'],
  ['objection.raise', 'objection.decide'],
  ['extension.request', 'extension.decide'],
  ['ledger.request', 'ledger.decide'],
  ['ledger.review', 'ledger.decide'],
  ['exclusion.request', 'exclusion.review'],
  ['exclusion.review', 'exclusion.decide'],
  ['assessment.appeal', 'assessment.decide_appeal'],
  ['order.reply', 'reply.review'],
  ['order.reply', 'callback.record'],
  ['whistle.record', 'whistle.confirm'],
  ['account.manage', 'access.audit'],
  ['duty.propose', 'duty.approve'],
  ['duty.review', 'duty.approve'],
]

test.each(apart)('no single role may both %s and %s', (one, other) => {
  expect(
    roleNames.filter(
      (role) => [...permissionsOfRole(role, 'street')].includes(one) && permissionsOfRole(role, 'street').has(other),
    ),
  ).toEqual([])
})

test('who keeps the machine reads no order and reveals no identity', () => {
  const held = permissionsOfRole('administrator', 'hotline_agency')
  expect([...held].filter((name) => name.startsWith('order.') || name.startsWith('vault.'))).toEqual([])
})

test('who a reporter is may be revealed by supervision alone', () => {
  expect(holders('vault.reveal_reporter')).toEqual(['supervisor'])
})

test('a role is one of the list and nothing inherited from an object', () => {
  expect([isRole('handler'), isRole('toString'), isRole('')]).toEqual([true, false, false])
})

function renderTables(): string {
  const entries = permissionNames.map((name) => {
    const { name: chinese, nameEn, ties, basis }: PermissionEntry = permissions[name]
    const who = [...holders(name), ...(streetPowers.includes(name) ? ['unit_leader of a street or township'] : [])]
    return `| \`${name}\` | ${chinese} | ${nameEn} | ${who.join(', ')} | ${ties === 'free' ? '–' : ties.join(', ')} | ${basis} |`
  })
  const people = roleNames.map(
    (role) =>
      `| \`${role}\` | ${roles[role].name} | ${roles[role].nameEn} | ${rolePermissions[role].map((name) => permissions[name].name).join('、')} |`,
  )
  return [
    preface,
    '## Permissions 权限\n',
    '| Permission | 权限 | In English | Roles 角色 | Ties 与工单的关系 | Basis 依据 |',
    '|---|---|---|---|---|---|',
    ...entries,
    '\n## Roles 角色\n',
    '| Role | 角色 | In English | May do 可以 |',
    '|---|---|---|---|',
    ...people,
    '',
  ].join('\n')
}

const preface = `# Roles and permissions 角色与权限

Generated by \`packages/domain/access/role-permissions.test.ts\` from the tables the system decides with; do not edit.
A right that concerns an order works only through a tie of the same posting to that order; whoever is reported or has
an interest of their own is shut out first. Why: [decision 0024](decisions/0023-role-tie-posting.md).
`
