import type { UnitKind } from '../directory/unit.ts'
import type { Permission } from './permission.ts'
import type { Role } from './role.ts'

const reading = ['knowledge.read', 'directory.read'] as const
const fieldWork = [...reading, 'field.report'] as const

/**
 * Role → what it may do, as little as its work needs. A person who needs more holds a second role, so that
 * the trace shows in which role they acted. Kept apart on purpose: who dispatches does not arbitrate the
 * objection to it; who calls back does not handle; who counts does not decide exclusions' first review;
 * who keeps the machine reads no order.
 */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  call_taker: [...reading, 'order.register', 'order.amend', 'order.answer', 'order.transfer_emergency', 'order.redirect', 'order.read', 'order.withdraw', 'vault.reveal', 'whistle.take_down', 'call_in.take'],
  reviewer: [...reading, 'order.read', 'order.review', 'order.amend', 'order.redirect', 'reply.review'],
  dispatcher: [...reading, 'order.read', 'order.amend', 'order.redirect', 'order.dispatch', 'order.merge', 'order.withdraw', 'order.void', 'objection.decide', 'extension.decide', 'ledger.decide', 'supervision.urge'],
  callback_agent: [...reading, 'order.read', 'callback.record', 'vault.reveal'],
  supervisor: [...reading, 'order.read', 'supervision.urge', 'supervision.supervise', 'supervision.list', 'supervision.summon', 'misconduct.record', 'callback.decide', 'order.instruct', 'trace.read', 'whistle.read', 'vault.reveal_reporter', 'analysis.read', 'call_in.arrange', 'call_in.take'],
  arbiter: [...reading, 'order.read', 'objection.arbitrate', 'duty.review', 'trace.read'],
  kb_editor: [...reading, 'knowledge.propose', 'knowledge.edit'],
  analyst: [...reading, 'analysis.read', 'analysis.report', 'analysis.export', 'governance.propose', 'governance.manage', 'assessment.read', 'whistle.read'],
  assessment_admin: [...reading, 'order.read', 'exclusion.decide', 'assessment.read', 'assessment.contribute', 'assessment.configure', 'assessment.freeze', 'assessment.publish', 'assessment.decide_appeal', 'analysis.read', 'trace.read'],
  district_centre: [...reading, 'duty.review', 'order.read', 'order.redispatch_district', 'order.package', 'reply.review', 'supervision.urge', 'ledger.review', 'exclusion.review', 'callback.district_check', 'whistle.read', 'whistle.investigate', 'whistle.rule_on_score', 'whistle.appraise', 'trace.read', 'analysis.read', 'assessment.read', 'governance.propose'],
  unit_admin: [...reading, 'order.read', 'order.sign', 'assist.request', 'party.invite', 'assist.sign', 'order.assign', 'order.contact', 'order.handle', 'order.assist', 'order.reply', 'order.escalate', 'escalation.answer', 'order.package', 'objection.raise', 'extension.request', 'ledger.request', 'exclusion.request', 'callback.self_check', 'vault.reveal', 'whistle.read', 'knowledge.propose', 'governance.propose', 'directory.post', 'duty.propose', 'analysis.read', 'assessment.read', 'assessment.appeal', 'misconduct.answer', 'power.heed', 'trace.read'],
  handler: [...reading, 'order.read', 'order.sign', 'assist.request', 'party.invite', 'assist.sign', 'order.contact', 'order.handle', 'order.assist', 'order.reply', 'extension.request', 'vault.reveal', 'knowledge.propose', 'whistle.read', 'whistle.request'],
  unit_leader: [...reading, 'order.read', 'order.sign_as_head', 'order.instruct', 'order.escalate', 'escalation.answer', 'order.assign', 'whistle.read', 'whistle.ask_street', 'whistle.appraise', 'analysis.read', 'assessment.read', 'governance.propose', 'misconduct.answer', 'misconduct.decide', 'tolerance.decide', 'duty.approve', 'power.heed', 'power.grant_funds', 'trace.read'],
  whistle_initiator: [...reading, 'order.read', 'whistle.read', 'whistle.prepare', 'whistle.blow', 'whistle.confirm', 'whistle.evaluate'],
  report_in_officer: [...reading, 'whistle.read', 'whistle.sign', 'whistle.arrive', 'whistle.record', 'whistle.appraise'],
  community_worker: [...fieldWork, 'order.read', 'order.handle', 'order.contact', 'whistle.request', 'whistle.read'],
  grid_worker: [...fieldWork],
  street_chief: [...fieldWork],
  alley_steward: [...fieldWork],
  inspector: ['order.read', 'whistle.read', 'trace.read', 'trace.verify', 'access.audit', 'misconduct.record', 'misconduct.decide', 'assessment.read', 'analysis.read', 'directory.read'],
  administrator: [...reading, 'directory.edit', 'directory.post', 'pack.load', 'account.manage', 'system.operate', 'trace.verify'],
  petitioner: ['petition.submit', 'petition.follow', 'knowledge.read'],
  third_party_assessor: ['assessment.read', 'assessment.contribute'],
}

/** The powers a street's leader has beyond those of any unit's leader (R079, R158, R183; SO 11, 43). */
export const streetPowers: readonly Permission[] = [
  'power.opine_major_matters', 'power.join_planning', 'power.coordinate_and_supervise', 'power.advise_appointments',
  'power.manage_stationed_staff', 'power.allocate_resources', 'power.command_enforcement', 'power.evaluate_departments',
]

const ofStreet: ReadonlySet<Permission> = new Set([...rolePermissions.unit_leader, ...streetPowers])
const plain = new Map(Object.entries(rolePermissions).map(([role, list]) => [role, new Set(list)] as const))

/** What the role may do in a unit of that kind; `null` for a role held in no unit. */
export function permissionsOfRole(role: Role, unitKind: UnitKind | null): ReadonlySet<Permission> {
  return role === 'unit_leader' && (unitKind === 'street' || unitKind === 'township') ? ofStreet : plain.get(role)!
}
