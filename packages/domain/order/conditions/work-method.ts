import { refuse } from '../../kernel/refusal.ts'
import type { Condition } from '../condition.ts'
import { currentWorkMethod } from '../facets/work-method.ts'

/** Code: `work_method.none`. */
export const worksByMethod: Condition = (order) =>
  currentWorkMethod(order) === null ? refuse('work_method.none', { allowed: ['adoptWorkMethod'] }) : null
