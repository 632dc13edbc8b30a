import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findHome } from '@shaoying/store'
import type { PageContext } from '@shaoying/portal'

interface ManifestEntry {
  readonly file: string
  readonly css?: readonly string[]
}

/** Where the build put the portal's style and script; null where it was not built, and the pages do without. */
export function portalAssets(
  folder: string = path.join(findHome() ?? process.cwd(), 'dist/portal'),
): PageContext['assets'] {
  const file = path.join(folder, 'manifest.json')
  if (!existsSync(file)) return null
  const entry = (JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, ManifestEntry>>)['src/main.ts']
  const style = entry?.css?.[0]
  return entry && style ? { script: `/${entry.file}`, style: `/${style}` } : null
}
