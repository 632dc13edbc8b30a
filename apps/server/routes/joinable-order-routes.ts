import { findJoinableOrders, publicScope } from '@shaoying/application'
import { JoinableOrdersQuestion, JoinableOrdersView } from '@shaoying/contract'
import { joinTicket } from '../petitions/join-ticket.ts'
import type { CityTriage } from '../triage/triage-of.ts'
import { route, type Route } from './route.ts'

/** What others nearby have brought already. */
export function joinableOrderRoutes({
  words: triage,
  refresh,
}: Pick<CityTriage, 'words' | 'refresh'>): readonly Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/v1/public/joinable-orders',
      permission: 'public',
      audit: 'petition.joinable',
      tag: 'Petitions',
      summary: 'Has somebody nearby brought this already? 附近是否有人反映过',
      rate: 'submit',
      description:
        'Open matters that the words and the place speak of, without anything of who brought them or what they wrote. Reports and whatever is confidential are never among them. Nothing sent here is kept.',
      body: JoinableOrdersQuestion,
      answer: JoinableOrdersView,
      example: { words: '桥东社区三号楼楼道灯坏了一个星期', unitId: '990101001001' },
      handler: async ({ body, now, language }, { city, tokenKey }) => {
        await refresh()
        const { rules } = city.registry.today(now)
        const found = await findJoinableOrders(body, {
          readers: city.readers,
          scope: { ...publicScope(city.cityId), reach: 'city' },
          rules,
          language,
          triage,
          now,
        })
        return {
          body: {
            items: found.map(({ joins, category, place, stageText, since, people, why }) => ({
              ticket: joinTicket(joins, tokenKey, now),
              category,
              place,
              stageText,
              since,
              people,
              why,
            })),
          },
        }
      },
    }),
  ]
}
