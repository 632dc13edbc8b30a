import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The files of a pack, by path inside its folder with `/`, in that order. */
export type PackFiles = ReadonlyMap<string, Uint8Array>

/** The folder a pack may have for its own upkeep (generators); it is not part of its content. */
const aside = new Set(['make'])

/** Reads every table and rule file of a pack folder. Throws the file system's error when the folder cannot be read. */
export async function readPackFolder(folder: string): Promise<PackFiles> {
  const found = new Map<string, Uint8Array>()
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && !aside.has(entry.name) && !entry.name.startsWith('.')) {
      const inner = await readdir(join(folder, entry.name), { withFileTypes: true })
      for (const file of inner)
        if (file.isFile() && isPackFile(file.name))
          found.set(`${entry.name}/${file.name}`, await readFile(join(folder, entry.name, file.name)))
    } else if (entry.isFile() && isPackFile(entry.name)) {
      found.set(entry.name, await readFile(join(folder, entry.name)))
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Tables, rules and boundaries; notes, licences and Excel's lock files (`~$…`) stand beside them and are left alone. */
function isPackFile(name: string): boolean {
  return /\.(csv|ya?ml|geojson)$/i.test(name) && !name.startsWith('~$') && !name.startsWith('.')
}
