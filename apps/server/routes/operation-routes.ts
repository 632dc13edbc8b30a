import { readWork, retryClocks } from '@shaoying/application'
import { Line, WorkView } from '@shaoying/contract'
import { Type } from 'typebox'
import { route, type Route } from './route.ts'

const closed = { additionalProperties: false }
const tag = 'Operation'

/** What whoever keeps the machine looks at: work behind the requests, and what got stuck. */
export const operationRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/work',
    permission: 'system.operate',
    audit: 'work.read',
    tag,
    summary: 'Work behind the requests, and what could not be done 后台任务与异常',
    answer: WorkView,
    handler: async (_input, { city }) => ({ body: await readWork(city) }),
  }),
  route({
    method: 'POST',
    path: '/api/v1/work/retry-clocks',
    permission: 'system.operate',
    audit: 'work.retry_clocks',
    tag,
    summary: 'Try clocks that were set aside at the next turn 重试未能触发的时限',
    body: Type.Object(
      { things: Type.Array(Line(200, '`order/…`, as the list names it'), { minItems: 1, maxItems: 200 }) },
      closed,
    ),
    example: { things: ['order/01900000-0000-7000-8000-000000000001'] },
    handler: async ({ body }, { city }) => {
      await retryClocks(city, body.things)
      return { status: 204 }
    },
  }),
]
