import type { Readable } from 'node:stream'
import { checkPackFiles, loadPackFiles, readPackChanges, readPackVersions, type PackFiles } from '@shaoying/application'
import { DateText, Line, PackChangesView, PackCheckView, PackVersionListView } from '@shaoying/contract'
import { isRefusal, refuse, type Permission, type Refusal } from '@shaoying/domain'
import { Type } from 'typebox'
import { doerOf } from './doer-of.ts'
import { route, type Route } from './route.ts'

const closed = { additionalProperties: false }
const tag = 'City'
const reading = ['pack.load', 'system.operate', 'access.audit'] as const satisfies readonly [
  Permission,
  ...Permission[],
]
const mostMegabytes = 24
const bodyNote = `The body is JSON, Content-Type \`application/octet-stream\`: \`{ "files": { "units/streets.csv": "<Base64>" } }\`, at most ${mostMegabytes} MB.`

/** Versions of the city's pack: what they changed, checking a new one, loading it for a day. */
export const packVersionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/pack-versions',
    permission: reading,
    audit: 'pack.versions',
    tag,
    summary: 'Versions of the city’s pack 城市包版本',
    answer: PackVersionListView,
    handler: async (_input, { city }) => ({ body: await readPackVersions(city) }),
  }),
  route({
    method: 'GET',
    path: '/api/v1/pack-versions/{packVersionId}/changes',
    permission: reading,
    audit: 'pack.changes',
    tag,
    summary: 'What a version changed, row by row 版本差异',
    large: true,
    params: Type.Object({ packVersionId: Type.String({ minLength: 1, maxLength: 64 }) }, closed),
    query: Type.Object(
      {
        against: Type.Optional(
          Type.String({ minLength: 1, maxLength: 64, description: 'Another version; the one before it when left out' }),
        ),
      },
      closed,
    ),
    answer: PackChangesView,
    handler: async ({ params, query }, { city }) => {
      const changes = await readPackChanges(city, params.packVersionId, query.against ?? null)
      return isRefusal(changes) ? changes : { body: changes }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/v1/pack-check',
    permission: 'pack.load',
    audit: 'pack.check',
    tag,
    summary: 'Check the files of a pack and see what would change 检查城市包',
    description: `Changes nothing. ${bodyNote}`,
    large: true,
    rate: 'write',
    answer: PackCheckView,
    handler: async ({ request, language }, { city }) => {
      const files = await filesIn(request.raw)
      return isRefusal(files) ? files : { body: await checkPackFiles(city, files, undefined, language) }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/v1/pack-versions',
    permission: 'pack.load',
    audit: 'pack.load',
    tag,
    summary: 'Load a pack from a day on 装载城市包',
    rate: 'write',
    description: `A pack with a fault is refused whole. Orders keep the version they were registered under. ${bodyNote}`,
    query: Type.Object({ effectiveOn: DateText, why: Line(500, 'Why; stays in the trace') }, closed),
    answer: Type.Object(
      {
        packVersionId: Type.String(),
        isNew: Type.Boolean({ description: 'False: exactly this content was loaded before, nothing changed' }),
      },
      closed,
    ),
    handler: async ({ request, query, caller, requestId }, { city }) => {
      const files = await filesIn(request.raw)
      if (isRefusal(files)) return files
      const loaded = await loadPackFiles(city, files, query, { doer: doerOf(caller), requestId })
      return isRefusal(loaded) ? loaded : { body: loaded }
    },
  }),
]

/** The files of the body. Refuses with `pack.too_large`, `pack.not_files`. */
async function filesIn(body: Readable): Promise<PackFiles | Refusal> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of body as AsyncIterable<Buffer>) {
    bytes += piece.length
    if (bytes > mostMegabytes * 2 ** 20) return refuse('pack.too_large', { params: { most: mostMegabytes } })
    pieces.push(piece)
  }
  const files = filesOf(Buffer.concat(pieces).toString('utf8'))
  return files ? new Map(files) : refuse('pack.not_files')
}

/** Paths that lead out of the pack, or to what is no text of it, are no files of a pack. */
const packPath =
  /^(?:[\w\p{Script=Han}-][\w\p{Script=Han}.-]*\/)?[\w\p{Script=Han}-][\w\p{Script=Han}.-]*\.(?:csv|ya?ml|geojson)$/iu

function filesOf(text: string): readonly (readonly [string, Uint8Array])[] | null {
  try {
    const { files } = JSON.parse(text) as { readonly files?: unknown }
    if (typeof files !== 'object' || files === null) return null
    const entries = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))
    return entries.every(([path, content]) => packPath.test(path) && typeof content === 'string')
      ? entries.map(([path, content]) => [path, Buffer.from(content as string, 'base64')] as const)
      : null
  } catch {
    return null
  }
}
