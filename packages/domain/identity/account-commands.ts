import { homePosting, personKind, type OwnAccountChange, type Person, type PersonEvent } from '../people/person.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { RecordCommand } from '../record/record.ts'

/** Why; stands in the trace. */
export interface AccountReason {
  readonly why: string
}

/**
 * The facts of accounts stand in the person's trace; passwords, secrets and sessions do not. Nobody manages their
 * own account: an administrator who does leaves no second pair of eyes.
 */
function accountCommand(
  name: string,
  fact: 'accountOpened' | 'accountEnabled' | 'accountDisabled' | 'passwordReset' | 'secondFactorReset',
  needs: Person['account'],
): RecordCommand<Person, AccountReason & { readonly personId: string }, PersonEvent> {
  return {
    name,
    kind: personKind,
    does: 'change',
    permission: 'account.manage',
    unitOf: (person) => homePosting(person!)?.unitId ?? null,
    decide: (person, { why, personId }, { by }) =>
      by.kind === 'person' && by.id === personId
        ? refuse('account.own')
        : (checkAccount(person!, needs) ?? [{ kind: fact, payload: { why } }]),
  }
}

function checkAccount({ situation, account, name }: Person, needs: Person['account']): Refusal | null {
  if (situation === 'left') return refuse('person.has_left', { params: { name } })
  if (account === needs) return null
  return refuse(
    account === 'none' ? 'account.none' : account === 'active' ? 'account.is_active' : 'account.is_disabled',
    { params: { name } },
  )
}

/** Lets the person sign in from now on. Refuses with `account.is_active`, `account.is_disabled`, `person.has_left`, `account.own`. */
export const openAccount = accountCommand('openAccount', 'accountOpened', 'none')
/** Shuts the person out at once, in all sessions. */
export const disableAccount = accountCommand('disableAccount', 'accountDisabled', 'active')
export const enableAccount = accountCommand('enableAccount', 'accountEnabled', 'disabled')
/** A new password for one use; all sessions end. */
export const resetPassword = accountCommand('resetPassword', 'passwordReset', 'active')
/** For who lost the device that shows the codes. */
export const resetSecondFactor = accountCommand('resetSecondFactor', 'secondFactorReset', 'active')
/** Notes that somebody changed their own password or second factor, after they proved who they are. */
export const noteOwnAccountChange: RecordCommand<Person, { readonly what: OwnAccountChange }, PersonEvent> = {
  name: 'noteOwnAccountChange',
  kind: personKind,
  does: 'change',
  permission: 'clock',
  decide: (_person, { what }) => [{ kind: 'ownAccountChanged', payload: { what } }],
}
