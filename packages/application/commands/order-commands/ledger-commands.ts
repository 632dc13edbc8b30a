import { LedgerWordInput, ReasonInput, RequestLedgerInput, ReviewLedgerInput } from '@shaoying/contract'
import { decideLedger, requestLedger, resumeFromLedger, reviewLedger, reviewLedgerRequest } from '@shaoying/domain'
import { row, type OrderCommandRow } from '../order-command-row.ts'

export const ledgerCommands: readonly OrderCommandRow[] = [
  row('requestLedger', 'Ask for the ledger', RequestLedgerInput, requestLedger),
  row('reviewLedgerRequest', 'First review of a ledger request by the district', LedgerWordInput, reviewLedgerRequest),
  row('decideLedger', 'Grant or refuse the ledger', LedgerWordInput, decideLedger),
  row('reviewLedger', 'Report how far a matter on the ledger is', ReviewLedgerInput, reviewLedger),
  row('resumeFromLedger', 'Take a matter off the ledger and handle it', ReasonInput, resumeFromLedger),
]
