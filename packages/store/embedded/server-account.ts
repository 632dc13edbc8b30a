import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'

/** The account PostgreSQL runs as. `switch` is set only when we are root, which PostgreSQL refuses to run as. */
export interface ServerAccount {
  readonly name: string
  readonly switch?: { readonly uid: number; readonly gid: number }
}

const preferredAccounts: readonly string[] = ['shaoying', 'postgres', 'nobody']

/**
 * Ourselves, unless we are root; then the owner of an existing cluster, else the first of `names` that this machine
 * has. Throws one sentence when root has no such account, or when the cluster belongs to somebody else.
 */
export function chooseServerAccount(cluster: string, names: readonly string[] = preferredAccounts): ServerAccount {
  const owner = existsSync(cluster) ? statSync(cluster) : undefined
  const self = process.getuid?.()
  if (self === undefined || self !== 0) {
    if (self !== undefined && owner && owner.uid !== self) {
      throw new Error(`The database in ${cluster} belongs to user number ${owner.uid}, not to you: start as that user.`)
    }
    return { name: self === undefined ? 'this user' : userInfo().username }
  }
  const accounts = readAccounts()
  if (owner && owner.uid !== 0) {
    const name = accounts.find((account) => account.uid === owner.uid)?.name ?? String(owner.uid)
    return { name, switch: { uid: owner.uid, gid: owner.gid } }
  }
  const chosen = names.map((name) => accounts.find((account) => account.name === name)).find((found) => found)
  if (!chosen) {
    throw new Error(
      `PostgreSQL refuses to run as root and this machine has none of the users ${names.join(', ')}: create one, or start as an ordinary user.`,
    )
  }
  return { name: chosen.name, switch: { uid: chosen.uid, gid: chosen.gid } }
}

/** Runs a program to its end as the account; never with our environment, whose PG* variables would steer it. */
export function runAs(
  account: ServerAccount,
  file: string,
  args: readonly string[],
  cwd = '/',
): { ok: boolean; output: string } {
  const done = spawnSync(file, args, { ...account.switch, cwd, env: serverEnvironment(), encoding: 'utf8' })
  return { ok: done.status === 0, output: done.error?.message ?? `${done.stdout}${done.stderr}`.trim() }
}

/** Whether the account can use this folder: asked of the system itself, so parents, ACLs and mounts all count. */
export function canEnter(account: ServerAccount, folder: string): boolean {
  if (!account.switch) return true
  return runAs(account, '/bin/sh', ['-c', 'test -d "$1" && test -x "$1"', 'sh', folder]).ok
}

/** The whole environment given to PostgreSQL's programs. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env
  const windows = process.platform === 'win32' ? { SystemRoot, TEMP } : {}
  return { PATH, LC_ALL: 'C', TZ: 'UTC', ...windows }
}

function readAccounts(): { name: string; uid: number; gid: number }[] {
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .filter((line) => line.includes(':'))
  return lines.map((line) => {
    const [name = '', , uid, gid] = line.split(':')
    return { name, uid: Number(uid), gid: Number(gid) }
  })
}
