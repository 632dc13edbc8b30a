import { dispatchPaths, readDispatchPaths } from '@shaoying/application'
import { DateText, OneOf } from '@shaoying/contract'
import { isCivilDate, refuse } from '@shaoying/domain'
import { Type } from 'typebox'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'

const closed = { additionalProperties: false }
const minutes = Type.Union([Type.Number(), Type.Null()])
const pathNames = {
  direct: { zh: '直派街道（乡镇）', en: 'straight to the street' },
  through_district: { zh: '经区转派', en: 'through the district' },
} as const
const mostDays = 400

/** Direct dispatch beside the old way through the district (R003). */
export const dispatchPathRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/indicators/dispatch-paths',
    permission: 'analysis.read',
    audit: 'indicator.dispatch_paths',
    tag: 'Indicators 指标',
    summary: 'Direct dispatch and the way through the district, side by side 直派与区转派用时对比 (R003)',
    query: Type.Object({ from: DateText, to: DateText }, closed),
    answer: Type.Object(
      {
        from: DateText,
        to: DateText,
        paths: Type.Array(
          Type.Object(
            {
              path: OneOf(dispatchPaths),
              pathText: Type.String(),
              orders: Type.Integer(),
              signed: Type.Integer(),
              minutesToUnit: minutes,
              minutesToSignature: minutes,
            },
            closed,
          ),
          { description: 'Mean minutes from the registration until the street had the order and until it had signed' },
        ),
      },
      closed,
    ),
    handler: async (input, parts) => {
      const { from, to } = input.query
      if (
        !isCivilDate(from) ||
        !isCivilDate(to) ||
        to < from ||
        (Date.parse(to) - Date.parse(from)) / 86_400_000 > mostDays
      )
        return refuse('figures.days_wrong', { field: 'query/from' })
      const paths = await readDispatchPaths(readingFor(input, ['analysis.read'], parts), from, to)
      return {
        body: {
          from,
          to,
          paths: paths.map((timing) => ({ ...timing, pathText: pathNames[timing.path][input.language] })),
        },
      }
    },
  }),
]
