import { OneOf } from '@shaoying/contract'
import { Type } from 'typebox'
import { renderApiPage } from '../api-page/render-api-page.ts'
import { apiPageStyle } from '../api-page/style.ts'
import { route, type Route } from './route.ts'

/** The API's own description: for programs, and for people to read. */
export const apiPageRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/openapi.json',
    permission: 'public',
    audit: 'api.document',
    tag: 'Operation',
    summary: 'This API as OpenAPI 3.1',
    large: true,
    handler: () => ({
      write: (reply) =>
        reply
          .header('cache-control', 'public, max-age=300')
          .type('application/json; charset=utf-8')
          .send(JSON.stringify(reply.server.swagger())),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/docs',
    permission: 'public',
    audit: 'api.page',
    tag: 'Operation',
    summary: 'This API to read',
    large: true,
    query: Type.Object({ language: Type.Optional(OneOf(['zh', 'en'])) }, { additionalProperties: false }),
    handler: ({ language, query }) => ({
      write: (reply) =>
        reply
          .header('cache-control', 'public, max-age=300')
          .type('text/html; charset=utf-8')
          .send(renderApiPage(reply.server.swagger(), query.language ?? language)),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/docs.css',
    permission: 'public',
    audit: 'api.style',
    tag: 'Operation',
    summary: 'The page’s style',
    handler: () => ({
      write: (reply) =>
        reply.header('cache-control', 'public, max-age=86400').type('text/css; charset=utf-8').send(apiPageStyle),
    }),
  }),
]
