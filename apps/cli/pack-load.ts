import { resolve } from 'node:path'
import { checkPackFolder, loadPack, migrateOrders } from '@shaoying/application'
import { listPackVersions } from '@shaoying/store'
import { InvalidArgumentError, type Command } from 'commander'
import type { CliContext } from './cli-context.ts'
import { withCity } from './with-city.ts'

/** `shaoying pack load|versions|migrate`: versions of a running city's pack. */
export function registerPackVersions(command: Command, context: CliContext): void {
  command
    .command('load')
    .description('load a pack as the version that holds from a day on; running servers take it by themselves')
    .argument('<folder>', 'folder of the pack')
    .requiredOption('--effective <date>', 'from which day it holds (2026-12-01)', dayOf)
    .action(async (folder: string, { effective }: { effective: string }) => load(resolve(folder), effective, context))
  command
    .command('versions')
    .description('list the versions of the city’s pack')
    .action(async () =>
      withCity(context, async ({ city }) => {
        for (const row of await listPackVersions(city.pool, city.cityId))
          context.print(`${row.pack_version_id}  from ${row.effective_on}  loaded ${row.loaded_at} by ${row.loaded_by}`)
      }),
    )
  command
    .command('migrate')
    .description('move open orders to a version; deadlines are counted anew and every change is recorded')
    .argument('<version>', 'see: shaoying pack versions')
    .action(async (version: string) =>
      withCity(context, async ({ city }) => {
        const { migrated, unchanged, refused } = await migrateOrders(city, version)
        for (const { orderId, code } of refused) context.complain(`order ${orderId} stays: ${code}`)
        context.print(
          `${migrated} orders moved to ${version}, ${unchanged} were there already, ${refused.length} stay.`,
        )
      }),
    )
}

async function load(folder: string, effectiveOn: string, context: CliContext): Promise<void> {
  const { pack, faults } = await checkPackFolder(folder, effectiveOn)
  if (!pack) throw new Error(`The pack has ${faults.length} faults; see them with: shaoying pack check ${folder}`)
  await withCity(context, async ({ city }) => {
    if (pack.settings.cityId !== city.cityId)
      throw new Error(`The pack is of city ${pack.settings.cityId}, this database of ${city.cityId}.`)
    const isNew = await loadPack(city.pool, pack, { effectiveOn, at: city.time.now(), by: 'command-line' })
    context.print(
      isNew
        ? `Version ${pack.version.id} holds from ${effectiveOn}.`
        : `Version ${pack.version.id} was loaded before; nothing changed.`,
    )
  })
}

function dayOf(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text))) return text
  throw new InvalidArgumentError('A day is written 2026-12-01.')
}
