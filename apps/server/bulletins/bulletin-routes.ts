import { createHash } from 'node:crypto'
import {
  listBulletins,
  publicScope,
  publishedRankingView,
  readBulletin,
  readRankingHistory,
  readReckoning,
} from '@shaoying/application'
import {
  BulletinListView,
  BulletinView,
  Line,
  PublishedRankingView,
  RankingHistoryView,
  UnitCode,
  WindowId,
  type Language,
} from '@shaoying/contract'
import { isRefusal, type BulletinContent } from '@shaoying/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { dispositionOf } from '../attachments/disposition-of.ts'
import { route, type Route } from '../routes/route.ts'
import { bulletinFormats, bulletinWriters, type BulletinFormat } from './bulletin-files.ts'
import type { ServerParts } from '../server-parts.ts'
import { KeptFiles } from './kept-files.ts'

const tag = 'Bulletins 通报'
const closed = { additionalProperties: false }
const params = Type.Object({ windowId: WindowId }, closed)
/** A file of some hundred kilobytes each; making one costs up to a second of work. */
const kept = new KeptFiles(40)

/** What is read as somebody who is not signed in. */
const inPublic = ({ now, language }: { readonly now: string; readonly language: Language }, { city }: ServerParts) => ({
  readers: city.readers,
  rules: city.registry.today(now).rules,
  language,
  scope: publicScope(city.cityId),
})

/** Bulletins of windows, in every format: the published ones for everybody, drafts for those who read assessment. */
export const bulletinRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/bulletins',
    permission: 'public',
    audit: 'bulletin.list',
    tag,
    summary: 'Published bulletins 已公布的通报',
    answer: BulletinListView,
    handler: async ({ language }, { city }) => ({ body: { items: [...(await listBulletins(city, language))] } }),
  }),
  route({
    method: 'GET',
    path: '/api/v1/bulletins/{windowId}/rankings/{objectId}',
    permission: 'public',
    audit: 'bulletin.ranking',
    tag,
    summary: 'A published ranking 已公布的排名',
    answer: PublishedRankingView,
    large: true,
    params: Type.Object({ windowId: WindowId, objectId: Line(64, 'Object of the method') }, closed),
    description: 'The same numbers as in the bulletin.',
    handler: async (input, parts) => {
      const found = await readReckoning(inPublic(input, parts), input.params.windowId, input.params.objectId)
      return isRefusal(found) ? found : { body: publishedRankingView(found) }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/published-rankings/{objectId}',
    permission: 'public',
    audit: 'bulletin.rankingHistory',
    tag,
    summary: 'Published ranks through the windows 历期公布的名次',
    answer: RankingHistoryView,
    large: true,
    params: Type.Object({ objectId: Line(64, 'Object of the method') }, closed),
    query: Type.Object(
      { most: Type.Optional(Type.Integer({ minimum: 1, maximum: 36 })), district: Type.Optional(UnitCode) },
      closed,
    ),
    handler: async (input, parts) => {
      const {
        params: { objectId },
        query: { most = 12, district = null },
      } = input
      const found = await readRankingHistory(inPublic(input, parts), {
        objectId,
        most,
        districtId: district,
        onlyPublished: true,
      })
      return isRefusal(found) ? found : { body: found }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/bulletins/schema.json',
    permission: 'public',
    audit: 'bulletin.schema',
    tag,
    summary: 'JSON Schema of a bulletin as open data 通报开放数据的结构',
    handler: () => ({
      write: (reply) =>
        reply
          .header('cache-control', 'public, max-age=86400')
          .type('application/schema+json')
          .send(
            JSON.stringify({
              $schema: 'https://json-schema.org/draft/2020-12/schema',
              title: 'Bulletin',
              ...BulletinView,
            }),
          ),
    }),
  }),
  ...bulletinFormats.flatMap((format) => [
    route({
      method: 'GET',
      path: `/api/v1/assessment-windows/{windowId}/bulletin.${format}`,
      permission: 'public',
      audit: `bulletin.${format}`,
      tag,
      summary: `A published bulletin as ${format.toUpperCase()} 已公布的通报`,
      rate: 'submit',
      params,
      ...(format === 'json' ? { description: 'Open data; its schema is `/api/v1/bulletins/schema.json`.' } : {}),
      handler: async ({ params: { windowId }, language, request }, { city }) => {
        const content = await readBulletin(city, windowId, 'published')
        return isRefusal(content)
          ? content
          : {
              write: (reply) =>
                sendBulletin(content, format, language, request, reply.header('cache-control', 'public, max-age=300')),
            }
      },
    }),
    route({
      method: 'GET',
      path: `/api/v1/assessment-windows/{windowId}/draft-bulletin.${format}`,
      permission: 'assessment.freeze',
      audit: `bulletin.draft_${format}`,
      tag,
      summary: `A bulletin before it is published, as ${format.toUpperCase()} 通报草稿`,
      rate: 'submit',
      params,
      handler: async ({ params: { windowId }, language, request }, { city }) => {
        const content = await readBulletin(city, windowId, 'all')
        return isRefusal(content)
          ? content
          : {
              write: (reply) =>
                sendBulletin(content, format, language, request, reply.header('cache-control', 'private, no-cache')),
            }
      },
    }),
  ]),
]

async function sendBulletin(
  content: BulletinContent,
  format: BulletinFormat,
  language: 'zh' | 'en',
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const tagOf = createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 24)
  const etag = `"${tagOf}.${format}.${language}"`
  if (request.headers['if-none-match'] === etag) return reply.header('etag', etag).code(304).send()
  const { mediaType, write } = bulletinWriters[format]
  const file = await kept.get(etag, () => write(content, language))
  const name = `${language === 'zh' ? '通报' : 'bulletin'}-${content.window.id}.${format}`
  return reply
    .headers({
      etag,
      'content-type': mediaType,
      'content-disposition': format === 'json' ? 'inline' : dispositionOf(name),
      'content-length': String(file.length),
    })
    .send(file)
}
