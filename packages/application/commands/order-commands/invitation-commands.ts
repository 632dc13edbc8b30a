import { CloseInvitationInput, InvitePartyInput } from '@shaoying/contract'
import { closeInvitation, inviteParty } from '@shaoying/domain'
import { instantOf } from '../appeal-input.ts'
import { row, type OrderCommandRow } from '../order-command-row.ts'

/** What an invited party itself does comes through its link (`invited-party.ts`), not over these routes. */
export const invitationCommands: readonly OrderCommandRow[] = [
  row('inviteParty', 'Invite an outside party by link', InvitePartyInput, (order, { wantedBy, ...invited }, context) =>
    inviteParty(order, { ...invited, wantedBy: wantedBy && instantOf(wantedBy) }, context),
  ),
  row('closeInvitation', 'Close an invitation', CloseInvitationInput, closeInvitation),
]
