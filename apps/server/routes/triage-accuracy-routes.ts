import { keptModels, modelInUse, readAccuracy } from '@shaoying/application'
import { AccuracyQuery, TriageAccuracyView } from '@shaoying/contract'
import { addSeconds, refuse, startOfDay } from '@shaoying/domain'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'

const daySeconds = 86_400
/** The weeks that are shown when none are named. */
const usualDays = 90

export const triageAccuracyRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/triage-accuracy',
    permission: ['analysis.read', 'analysis.report', 'system.operate'],
    audit: 'triage.accuracy',
    tag: 'Triage 智能研判',
    summary: 'How proposals compare with what people decided 研判准确率',
    description:
      'By category, unit and week, with the drift of the mix of categories; for whoever reads the whole city. Every registered order counts, whatever way it came in.',
    query: AccuracyQuery,
    answer: TriageAccuracyView,
    large: true,
    handler: async (input, parts) => {
      const { city } = parts
      const { rules, on } = city.registry.today(input.now)
      const { toOn = on } = input.query
      const toAt = addSeconds(startOfDay(toOn, rules.calendar), daySeconds)
      const fromAt = input.query.fromOn
        ? startOfDay(input.query.fromOn, rules.calendar)
        : addSeconds(toAt, -usualDays * daySeconds)
      if (fromAt >= toAt) return refuse('request.no_such_day', { params: { date: toOn }, field: '/toOn' })
      const model = modelInUse(await keptModels(city.pool, city.cityId))
      return {
        body: await readAccuracy(
          readingFor(input, ['analysis.read', 'analysis.report', 'system.operate'], parts),
          { fromOn: input.query.fromOn ?? fromAt.slice(0, 10), toOn, fromAt, toAt },
          model?.modelId ?? null,
        ),
      }
    },
  }),
]
