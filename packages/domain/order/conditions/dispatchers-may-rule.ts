import { refuse } from '../../kernel/refusal.ts'
import type { Condition } from '../condition.ts'

/** Objections are ruled on by the municipal service department, by the dispatchers only where the city says so. Code: `objection.arbiter_rules`. */
export const dispatchersMayRule: Condition = (_order, { rules }) =>
  rules.pack.rules.dispatchersRuleObjections
    ? null
    : refuse('objection.arbiter_rules', {
        allowed: ['recommendObjection'],
        basis: [{ source: 'pack', reference: 'rules/objection.dispatchersRule', key: 'objection.who_rules' }],
      })
