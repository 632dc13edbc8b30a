import type { RecordCommand } from '../../record/record.ts'
import { whistleKind } from '../whistle.ts'

/** Whether an export of the domain is a command to a whistle. */
export function isWhistleCommand(value: unknown): value is RecordCommand {
  return (
    typeof value === 'object' && value !== null && 'decide' in value && 'kind' in value && value.kind === whistleKind
  )
}
