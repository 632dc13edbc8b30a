import { WithdrawAttachmentInput } from '@shaoying/contract'
import { withdrawAttachment } from '@shaoying/domain'
import { row, type OrderCommandRow } from '../order-command-row.ts'

/** Files come in as uploads (attachments/); only taking one back is a command of its own on the wire. */
export const attachmentCommands: readonly OrderCommandRow[] = [
  row('withdrawAttachment', 'Take a file back', WithdrawAttachmentInput, withdrawAttachment),
]
