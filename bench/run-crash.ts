import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { Ledger, type Account } from './crash/ledger.ts'
import { machineFaults } from './crash/machine-faults.ts'
import { failover } from './crash/failover.ts'
import type { Fault, Place } from './crash/round.ts'
import { Standing } from './crash/standing.ts'
import { trafficFaults } from './crash/traffic-faults.ts'

const faults: readonly Fault[] = [...machineFaults, ...trafficFaults, failover]
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const option = (name: string): string | undefined =>
  new RegExp(`--${name}[= ](\\S+)`, 'u').exec(process.argv.join(' '))?.[1]

/** Rounds of one fault on one database, then the books. Null where this machine cannot do it. */
async function suffer(fault: Fault, rounds: number): Promise<(Account & { readonly broken: number }) | null> {
  const dataDir = fault.place ? undefined : await mkdtemp(path.join(tmpdir(), 'shaoying-crash-'))
  const place: Place | null = fault.place
    ? await fault.place()
    : { dataDir: dataDir!, release: () => rm(dataDir!, { recursive: true, force: true }) }
  if (!place) return null
  const ledger = new Ledger()
  let broken = 0
  let tokens: Readonly<Record<string, string>> | undefined
  try {
    const environment = (await fault.environment?.(place.dataDir)) ?? {}
    for (let number = 0; number < rounds; number += 1) {
      const standing = await Standing.start(place.dataDir, environment, tokens)
      tokens = standing.tokens
      const expect = (holds: boolean, sentence: string): void => {
        if (holds) return
        broken += 1
        say(`broken: ${sentence}`)
      }
      await fault.run({ number, ledger, standing, expect })
      tokens = standing.tokens
      await standing.stop()
      say(`${fault.name} ${number + 1} of ${rounds}: ${ledger.acknowledged.length} acknowledged so far`)
    }
    const last = await Standing.start(place.dataDir, environment, tokens)
    await ledger.settle(last)
    await last.stop()
    return { ...(await ledger.account(place.dataDir, place.databaseUrl?.())), broken }
  } finally {
    await place.release()
  }
}

const wanted = option('fault')
const chosen =
  wanted === undefined ? [faults[0]!] : wanted === 'all' ? faults : faults.filter(({ name }) => name === wanted)
if (chosen.length === 0) {
  say(`No fault is called ${wanted}. There are: ${faults.map(({ name }) => name).join(', ')}, all.`)
  process.exitCode = 2
}
for (const fault of chosen) {
  const result = await suffer(fault, Number(option('rounds') ?? (wanted === undefined ? 20 : 1)))
  if (!result) process.stdout.write(`${fault.name}: not on this machine (${fault.what})\n`)
  else {
    const { acknowledged, lost, doubled, facts, chain, broken } = result
    process.stdout.write(
      `${fault.name}: acknowledged ${acknowledged}, lost ${lost}, doubled ${doubled}, broken promises ${broken}, chain ${chain} (${facts} facts) — ${fault.what}\n`,
    )
    if (lost + doubled + broken > 0 || chain !== 'ok' || acknowledged === 0) process.exitCode = 1
  }
}
