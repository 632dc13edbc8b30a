import type { OrderTie } from '@shaoying/domain'
import type { Text } from './text.ts'

/** How somebody stands to an order. */
export const tieTexts: Readonly<Record<OrderTie, Text>> = {
  lead: { zh: '主办', en: 'lead unit' },
  assist: { zh: '协办', en: 'assisting unit' },
  section: { zh: '内部科室、社区', en: 'section or community it was given to' },
  district_copy: { zh: '区级抄送', en: 'district that got a copy' },
  told: { zh: '知会', en: 'told of it' },
  hotline: { zh: '市级热线与政务服务部门', en: 'the city’s hotline' },
  registered: { zh: '本人登记', en: 'who recorded it' },
  callback: { zh: '回访', en: 'calls back' },
  supervisor: { zh: '督办、监察', en: 'supervision' },
  petitioner: { zh: '诉求人', en: 'petitioner' },
  reported: { zh: '被举报', en: 'reported' },
  none: { zh: '无', en: 'none' },
}
