import { execute, maybeOne, run, type Database } from '../statement.ts'
import { addSignIn as addSignInStatement, type AddSignInParams } from './add-sign-in.sql.ts'
import {
  beginSignIn as beginSignInStatement,
  type BeginSignInParams,
  type BeginSignInRow,
} from './begin-sign-in.sql.ts'
import { bindSubject as bindSubjectStatement, type BindSubjectParams } from './bind-subject.sql.ts'
import { findAccount as findAccountStatement, type FindAccountParams, type FindAccountRow } from './find-account.sql.ts'
import {
  findBySubject as findBySubjectStatement,
  type FindBySubjectParams,
  type FindBySubjectRow,
} from './find-by-subject.sql.ts'
import {
  listAccounts as listAccountsStatement,
  type ListAccountsParams,
  type ListAccountsRow,
} from './list-accounts.sql.ts'
import {
  listSignIns as listSignInsStatement,
  type ListSignInsParams,
  type ListSignInsRow,
} from './list-sign-ins.sql.ts'
import { setLanguage as setLanguageStatement, type SetLanguageParams } from './set-language.sql.ts'
import { setOtp as setOtpStatement, type SetOtpParams } from './set-otp.sql.ts'
import { setPassword as setPasswordStatement, type SetPasswordParams } from './set-password.sql.ts'
import { useOtp as useOtpStatement, type UseOtpParams } from './use-otp.sql.ts'

export type SigningIn = BeginSignInRow
export type StoredAccount = FindAccountRow
export type ListedAccount = ListAccountsRow
export type SignInEntry = ListSignInsRow

/** Finds an account by login and counts the attempt, before anything is checked; undefined when nobody has the login. */
export function beginSignIn(db: Database, attempt: BeginSignInParams): Promise<SigningIn | undefined> {
  return maybeOne(db, beginSignInStatement, attempt)
}

export function findAccount(db: Database, person: FindAccountParams): Promise<StoredAccount | undefined> {
  return maybeOne(db, findAccountStatement, person)
}

/** The person whom the city's own sign-on vouches for; undefined when it is nobody of ours. */
export function findBySubject(db: Database, wanted: FindBySubjectParams): Promise<FindBySubjectRow | undefined> {
  return maybeOne(db, findBySubjectStatement, wanted)
}

/** False when the account is bound to another subject. Throws a unique violation when the subject is bound to another account. */
export async function bindSubject(db: Database, binding: BindSubjectParams): Promise<boolean> {
  return (await execute(db, bindSubjectStatement, binding)) === 1
}

/** False when only a first password was to be given and there is one. */
export async function setPassword(
  db: Database,
  { onlyFirst = false, ...password }: Omit<SetPasswordParams, 'onlyFirst'> & { readonly onlyFirst?: boolean },
): Promise<boolean> {
  return (await execute(db, setPasswordStatement, { ...password, onlyFirst })) === 1
}

/** Stores a second factor that is still to be confirmed; all null removes it. */
export async function setOtp(db: Database, otp: SetOtpParams): Promise<void> {
  await execute(db, setOtpStatement, otp)
}

/** Uses up a code's step; false when it, or a later one, was used before. */
export async function useOtp(db: Database, used: UseOtpParams): Promise<boolean> {
  return (await execute(db, useOtpStatement, used)) === 1
}

export async function setLanguage(db: Database, wish: SetLanguageParams): Promise<void> {
  await execute(db, setLanguageStatement, wish)
}

export function listAccounts(db: Database, page: ListAccountsParams): Promise<ListedAccount[]> {
  return run(db, listAccountsStatement, page)
}

export async function addSignIn(db: Database, entry: AddSignInParams): Promise<void> {
  await execute(db, addSignInStatement, entry)
}

export function listSignIns(db: Database, page: ListSignInsParams): Promise<SignInEntry[]> {
  return run(db, listSignInsStatement, page)
}
