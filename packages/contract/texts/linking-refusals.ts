import type { Text } from './text.ts'

/** Dispatch by the lists, linked and packaged orders, personal data, change of pack. */
export const linkingRefusals = {
  'dispatch.owner_unclear': {
    zh: '按目录、地点和清单尚不能确定承办单位，请指定或先会商。',
    en: 'Catalogue, place and lists do not settle who handles it; name a unit or consult first.',
  },
  'dispatch.reason_missing': {
    zh: '与系统建议（{proposedUnitId}）不同，须写明改派“{leadUnitId}”的理由。',
    en: 'The lists propose {proposedUnitId}; say why it goes to {leadUnitId} instead.',
  },
  'order.link_to_itself': { zh: '不能关联或并入自身。', en: 'An order is not linked to, or merged into, itself.' },
  'order.merge_has_children': {
    zh: '此单已有其他工单并入，不能再并入别的工单。',
    en: 'Other orders were merged into this one; it cannot be merged itself.',
  },
  'order.packed_already': { zh: '此单已在打包办理中。', en: 'The order is in a package already.' },
  'order.package_other_lead': {
    zh: '打包办理的工单须由同一单位主办。',
    en: 'Orders of one package have one lead unit.',
  },
  'order.not_packed': { zh: '此单未打包办理。', en: 'The order is in no package.' },
  'order.migrated_already': {
    zh: '此单已按这一版城市包办理。',
    en: 'The order is handled under this version of the pack already.',
  },
  'package.closed': { zh: '该包已办结。', en: 'The package is closed.' },
  'package.too_few': { zh: '打包办理至少两单。', en: 'A package has two orders at least.' },
  'package.not_in_it': { zh: '该工单不在包内。', en: 'The order is not in this package.' },
  'vault.reason_missing': {
    zh: '查看个人信息须写明理由。',
    en: 'Personal data is shown for a reason only; say which.',
  },
  'vault.contact_secret': {
    zh: '诉求人要求对承办单位保密联系方式，请通过热线联系。',
    en: 'The petitioner asked that the unit may not see how to reach them; go through the hotline.',
  },
  'vault.nothing_stored': { zh: '没有可查看的个人信息。', en: 'No personal data is stored.' },
  'vault.erased_already': { zh: '个人信息已清除。', en: 'The personal data was erased already.' },
  'order.merge_target_closed': {
    zh: '要并入的工单处于“{situation}”，已不能并入。',
    en: 'The order to merge into is “{situation}”; nothing can be merged into it.',
  },
  'order.told_missing': {
    zh: '没有新事实的，须写明告知来电人的内容。',
    en: 'Without a new fact, say what the caller was told.',
  },
} as const satisfies Record<string, Text>
