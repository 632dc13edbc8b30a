import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { verifyTrace } from '@shaoying/application'
import { backUp, countFacts, openPool, restoreBackup, stopEmbeddedPostgres, type FactCounts } from '@shaoying/store'
import type { Command } from 'commander'
import { backupFolderOf } from '../backup-folder.ts'
import type { CliContext } from '../cli-context.ts'
import { withCity } from '../with-city.ts'

interface Drill {
  readonly backupSeconds: number
  readonly restoreSeconds: number
  readonly verifySeconds: number
  readonly before: FactCounts
  readonly restored: FactCounts
  readonly chainFaults: number
}

/** `shaoying drill`: backs up, restores elsewhere, verifies the chain, compares what is there, and says how long it took. */
export function register(command: Command, context: CliContext): void {
  command
    .option('--in <dir>', 'folder for the restored copy while the drill runs; the system’s temporary one when left out')
    .option('--json', 'as JSON')
    .action(async ({ in: parent = tmpdir(), json }: { in?: string; json?: true }) => {
      const drill = await runDrill(context, parent)
      if (json) context.print(JSON.stringify(drill, undefined, 2))
      else {
        const { before, restored } = drill
        for (const name of Object.keys(before) as (keyof FactCounts)[])
          context.print(`${name}: ${before[name]} when it began, ${restored[name]} restored`)
        context.print(
          `backup ${drill.backupSeconds} s, restore ${drill.restoreSeconds} s, verification ${drill.verifySeconds} s; ${drill.chainFaults === 0 ? 'chain ok' : `${drill.chainFaults} faults`}`,
        )
      }
      const isLess = (Object.keys(drill.before) as (keyof FactCounts)[]).some(
        (name) => drill.restored[name] < drill.before[name],
      )
      if (isLess || drill.chainFaults > 0) throw new Error('The drill failed: what was restored is not what there was.')
    })
}

async function runDrill(context: CliContext, parent: string): Promise<Drill> {
  const settings = context.loadSettings()
  const backupDir = backupFolderOf(settings)
  return withCity(context, async ({ city: { pool, cityId } }) => {
    const before = await countFacts(pool, cityId)
    const [, backupSeconds] = await timed(() => backUp({ dataDir: settings.dataDir, backupDir }))
    const dataDir = mkdtempSync(path.join(parent, 'shaoying-drill-'))
    chmodSync(dataDir, 0o711)
    try {
      const [server, restoreSeconds] = await timed(() =>
        restoreBackup({
          backupDir,
          dataDir,
          log: context.complain,
          ...(settings.postgresBinaries === undefined ? {} : { binariesDir: settings.postgresBinaries }),
        }),
      )
      const copy = openPool(server.url)
      const restored = await countFacts(copy, cityId)
      const [verdict, verifySeconds] = await timed(() => verifyTrace(copy, cityId))
      await copy.end()
      await server.stop()
      return { backupSeconds, restoreSeconds, verifySeconds, before, restored, chainFaults: verdict.faults.length }
    } finally {
      await stopEmbeddedPostgres({ dataDir, log: () => undefined, force: true })
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const startedAt = performance.now()
  const done = await work()
  return [done, Math.round((performance.now() - startedAt) / 100) / 10]
}
