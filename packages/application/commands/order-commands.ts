import type { OrderCommandRow } from './order-command-row.ts'
import { assistCommands } from './order-commands/assist-commands.ts'
import { attachmentCommands } from './order-commands/attachment-commands.ts'
import { callbackCommands } from './order-commands/callback-commands.ts'
import { deadlineCommands } from './order-commands/deadline-commands.ts'
import { dispatchCommands } from './order-commands/dispatch-commands.ts'
import { escalationCommands } from './order-commands/escalation-commands.ts'
import { evidenceCommands } from './order-commands/evidence-commands.ts'
import { handlingCommands } from './order-commands/handling-commands.ts'
import { intakeCommands } from './order-commands/intake-commands.ts'
import { invitationCommands } from './order-commands/invitation-commands.ts'
import { objectionCommands } from './order-commands/objection-commands.ts'
import { ledgerCommands } from './order-commands/ledger-commands.ts'
import { linkCommands } from './order-commands/link-commands.ts'
import { privacyCommands } from './order-commands/privacy-commands.ts'
import { supervisionCommands } from './order-commands/supervision-commands.ts'

/** Every command to one order that comes over the wire. HTTP routes, the API document and its tests are made from this table. */
export const orderCommands: readonly OrderCommandRow[] = [
  ...intakeCommands,
  ...dispatchCommands,
  ...objectionCommands,
  ...handlingCommands,
  ...assistCommands,
  ...invitationCommands,
  ...evidenceCommands,
  ...supervisionCommands,
  ...deadlineCommands,
  ...ledgerCommands,
  ...escalationCommands,
  ...callbackCommands,
  ...linkCommands,
  ...privacyCommands,
  ...attachmentCommands,
]
