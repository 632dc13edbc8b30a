import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A name for a running process that is not handed on when the number is used again: `<pid>` plus, on Linux, the
 * moment it started. Undefined when no such process runs; a zombie counts as gone, because it holds nothing.
 */
export function identifyProcess(pid: number): string | undefined {
  if (process.platform === 'linux') return identifyOnLinux(pid)
  return isSignallable(pid) ? String(pid) : undefined
}

/** Whether the process that wrote this identity is still the one running under its number. */
export function isRunning(identity: string): boolean {
  const pid = Number.parseInt(identity, 10)
  return Number.isInteger(pid) && pid > 0 && identifyProcess(pid) === identity.trim()
}

/** Whether `pid` is a living PostgreSQL process, so that a number used again by another program is told apart. */
export function isPostgres(pid: number): boolean {
  if (identifyProcess(pid) === undefined) return false
  try {
    return processName(pid).includes('postgres')
  } catch {
    return false
  }
}

function processName(pid: number): string {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/comm`, 'utf8')
  if (process.platform === 'win32') return execFileSync('tasklist', ['/fi', `PID eq ${pid}`], { encoding: 'utf8' })
  return execFileSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' })
}

/** /proc/<pid>/stat: after the name in brackets come the state and, 19 fields later, the start in clock ticks. */
function identifyOnLinux(pid: number): string | undefined {
  let stat: string
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return undefined
  }
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : `${pid} ${fields[19]}`
}

function isSignallable(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
