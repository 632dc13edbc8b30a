import { listWindows, readBulletin } from '@shaoying/application'
import { AssessmentBoardView, WindowId, WindowListView } from '@shaoying/contract'
import { isRefusal } from '@shaoying/domain'
import { Type } from 'typebox'
import { route, type Route } from '../routes/route.ts'

const tag = 'Assessment 考评'

/** What the assessment workspace shows of windows: those that read assessment see how each stands. */
export const boardRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/api/v1/assessment-board', permission: 'assessment.read', audit: 'board.windows', tag, summary: 'Assessment windows and how far each is 考核期', answer: WindowListView,
    handler: async (_input, { city }) => ({
      body: {
        items: (await listWindows(city)).map(({ period, situation, computations, frozen, published }) => ({
          windowId: period.id, situation, fromOn: period.fromOn, lastOn: period.lastOn, computedAt: computations.at(-1)?.at ?? null, frozenAt: frozen?.at ?? null, publishedAt: published?.at ?? null,
        })),
      },
    }),
  }),
  route({
    method: 'GET', path: '/api/v1/assessment-board/{windowId}', permission: 'assessment.read', audit: 'board.window', tag, summary: 'What a window came to: rates, rankings with movement, classes 考核期成绩', large: true,
    params: Type.Object({ windowId: WindowId }, { additionalProperties: false }), answer: AssessmentBoardView,
    handler: async ({ params: { windowId } }, { city }) => {
      const content = await readBulletin(city, windowId, 'all')
      if (isRefusal(content)) return content
      return { body: (content.publishedOn ? content : { ...content, praised: [], criticised: [] }) as never }
    },
  }),
]
