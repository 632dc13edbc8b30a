import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { chainHash } from '../trace/chain.ts'

/** A fact as it stands in the file, one JSON object a line; readable without this program and without a database. */
export interface ArchivedFact {
  readonly city_id: string
  readonly stream_id: string
  readonly sequence: number
  readonly stream_kind: string
  readonly kind: string
  readonly at: string
  readonly actor_kind: string
  readonly actor_id: string
  readonly unit_id: string | null
  readonly request_id: string
  readonly payload: unknown
  readonly previous_hash: string | null
  readonly hash: string
  readonly position: number
  readonly transaction_id: string
}

/** What stands beside the file. */
export interface ArchiveManifest {
  readonly format: 'shaoying-archive/1'
  /** `202501`. */
  readonly month: string
  readonly facts: number
  readonly factsOfCities: Readonly<Record<string, number>>
  readonly file: string
  /** Of the file as it lies there, hex. */
  readonly sha256: string
  readonly archivedAt: string
}

const manifestFile = (folder: string, month: string): string => path.join(folder, `trace-${month}.json`)

/** Throws one sentence when the folder does not hold the month. */
export function readManifest(folder: string, month: string): ArchiveManifest {
  const file = manifestFile(folder, month)
  if (!existsSync(file)) throw new Error(`${folder} does not hold ${month}: ${path.basename(file)} is missing.`)
  return JSON.parse(readFileSync(file, 'utf8')) as ArchiveManifest
}

/** Writes facts to a compressed file; the manifest comes last, so that a file without one was broken off. */
export async function writeArchive(
  folder: string,
  month: string,
  facts: AsyncIterable<ArchivedFact>,
  archivedAt: string,
): Promise<ArchiveManifest> {
  const file = `trace-${month}.jsonl.gz`
  const factsOfCities: Record<string, number> = {}
  let count = 0
  async function* lines(): AsyncGenerator<string> {
    for await (const fact of facts) {
      count += 1
      factsOfCities[fact.city_id] = (factsOfCities[fact.city_id] ?? 0) + 1
      yield `${JSON.stringify(fact)}\n`
    }
  }
  await pipeline(
    lines,
    createGzip({ level: 9 }),
    createWriteStream(path.join(folder, file), { mode: 0o600, flush: true }),
  )
  const manifest: ArchiveManifest = {
    format: 'shaoying-archive/1',
    month,
    facts: count,
    factsOfCities,
    file,
    sha256: await hashOf(path.join(folder, file)),
    archivedAt,
  }
  await checkArchive(folder, manifest)
  writeFileSync(manifestFile(folder, month), `${JSON.stringify(manifest, undefined, 2)}\n`, {
    mode: 0o600,
    flush: true,
  })
  return manifest
}

/** Reads the whole file back: its hash, how much is in it, and each fact's own. Throws one sentence for what is wrong. */
export async function checkArchive(folder: string, manifest: ArchiveManifest): Promise<void> {
  const file = path.join(folder, manifest.file)
  if ((await hashOf(file)) !== manifest.sha256)
    throw new Error(`${file} is not the file that was written: its hash differs from its manifest.`)
  let facts = 0
  for await (const fact of readArchive(folder, manifest)) {
    facts += 1
    const {
      city_id: cityId,
      stream_id: streamId,
      stream_kind: streamKind,
      sequence,
      kind,
      at,
      actor_kind: actorKind,
      actor_id: actorId,
      unit_id: unitId,
      request_id: requestId,
      payload,
    } = fact
    const hash = chainHash(fact.previous_hash, {
      cityId,
      streamId,
      streamKind,
      sequence,
      kind,
      at,
      actorKind,
      actorId,
      unitId,
      requestId,
      payload,
    })
    if (hash !== fact.hash)
      throw new Error(`${file}: fact ${sequence} of ${streamKind} ${streamId} is not what its hash says.`)
  }
  if (facts !== manifest.facts) throw new Error(`${file} holds ${facts} facts, its manifest says ${manifest.facts}.`)
}

export async function* readArchive(folder: string, { file }: ArchiveManifest): AsyncGenerator<ArchivedFact> {
  const lines = createInterface({
    input: createReadStream(path.join(folder, file)).pipe(createGunzip()),
    crlfDelay: Infinity,
  })
  for await (const line of lines) yield JSON.parse(line) as ArchivedFact
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer)
  return hash.digest('hex')
}
