import { readdirSync, readFileSync } from 'node:fs'

/** Ticks a second of `/proc/PID/stat` on Linux (`getconf CLK_TCK`); 100 everywhere we run. */
const ticksPerSecond = 100

interface ProcessStat {
  readonly parent: number
  readonly ticks: number
}

/** CPU milliseconds that these processes and their children have used so far; null where the system does not say (no /proc). */
export function cpuMs(pids: readonly number[]): number | null {
  const all = readAll()
  if (all === null) return null
  const wanted = new Set(pids)
  for (let grew = true; grew; ) {
    const before = wanted.size
    for (const [pid, { parent }] of all) if (wanted.has(parent)) wanted.add(pid)
    grew = wanted.size > before
  }
  const ticks = [...wanted].reduce((sum, pid) => sum + (all.get(pid)?.ticks ?? 0), 0)
  return (ticks * 1000) / ticksPerSecond
}

function readAll(): ReadonlyMap<number, ProcessStat> | null {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/u.test(name))
    return new Map(pids.flatMap((pid) => statOf(Number(pid))))
  } catch {
    return null
  }
}

/** Fields after the command's name, which may hold anything: 4 is the parent; 14 to 17 are the ticks, those of ended children too. */
function statOf(pid: number): [number, ProcessStat][] {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ')
    const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0)
    return [[pid, { parent: Number(fields[1]), ticks }]]
  } catch {
    return []
  }
}
