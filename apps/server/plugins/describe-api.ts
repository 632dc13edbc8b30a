import swagger from '@fastify/swagger'
import { Problem } from '@shaoying/contract'
import type { FastifyInstance } from 'fastify'
import type { ServerParts } from '../server-parts.ts'

const description = `The API of Shaoying (哨应): appeals, orders, whistles.

- **Who you are.** Staff sign in and send the session's cookie, or a token as \`Authorization: Bearer\`. Petitioners exchange number and tracking code for a token that stands for one order.
- **Language.** \`Accept-Language: zh\` (default) or \`en\`.
- **When the answer is no** it is a problem (RFC 9457, \`application/problem+json\`) with a stable \`code\`, a sentence, every fault with its place, what is allowed instead and the rules it rests on.
- **Changes.** \`Idempotency-Key\` makes a repeat harmless. Answers about an order carry an \`ETag\`; send it back as \`If-Match\` and a change made meanwhile by somebody else is refused (412) instead of overwritten.
- **Lists** come in pages: pass \`cursor\` on as you got it in \`nextCursor\`. \`fields\` picks what you need.
- **503** comes with \`Retry-After\`; repeat with the same \`Idempotency-Key\`.
- **Time** is ISO 8601 in UTC and whole seconds.`

/** Collects the OpenAPI document from the rows' own schemas. Comes before the rows. */
export async function describeApi(app: FastifyInstance, { settings }: ServerParts): Promise<void> {
  app.addSchema({ ...Problem, $id: 'Problem' })
  await app.register(swagger, {
    // Rows have a chapter; what has none (the web apps' files) is no part of the API.
    hideUntagged: true,
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Shaoying 哨应',
        version: '1',
        description,
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      },
      servers: [{ url: settings.publicUrl }],
      components: {
        securitySchemes: {
          session: {
            type: 'http',
            scheme: 'bearer',
            description: 'A signed-in person; browsers send the cookie instead',
          },
          petitionToken: {
            type: 'http',
            scheme: 'bearer',
            description: 'From POST /api/v1/petitions/track; half an hour, one order',
          },
        },
      },
    },
    refResolver: { buildLocalReference: (schema, _base, _fragment, index) => String(schema.$id ?? `part${index}`) },
  })
}
