import { MethodList } from '@shaoying/contract'
import { methodInDetail } from '@shaoying/domain'
import type { Caller } from './caller.ts'
import { route, type Route, type RouteInput } from './route.ts'

/** How units are assessed, for everybody. */
export const assessmentMethodRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/assessment-methods',
    permission: 'public',
    audit: 'assessment.methods',
    tag: 'Assessment 考评',
    summary: 'How units are assessed, in words 考评办法',
    answer: MethodList,
    handler: (input: RouteInput<unknown, unknown, unknown, Caller>, { city }) => {
      const { on, rules } = city.registry.today(input.now)
      const say = (item: { readonly name: string; readonly nameEn: string }): string =>
        (input.language === 'en' && item.nameEn) || item.name
      return {
        body: {
          items: rules.pack.assessmentMethods.map((method) => ({
            id: method.id,
            name: say(method),
            basis: method.basis,
            source: method.source,
            effectiveOn: method.effectiveOn,
            objects: method.objects.map((object) => ({ id: object.id, name: say(object) })),
            inWords: methodInDetail(method, on).map((words) => words[input.language]),
          })),
        },
      }
    },
  }),
]
