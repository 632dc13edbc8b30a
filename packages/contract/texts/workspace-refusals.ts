import type { Text } from './text.ts'

export const workspaceRefusals = {
  'filter.not_yours': {
    zh: '筛选“{name}”是别人保存的，只能使用，不能修改。',
    en: 'The filter “{name}” was saved by somebody else: you may use it, not change it.',
  },
  'filter.deleted': { zh: '筛选“{name}”已删除。', en: 'The filter “{name}” was deleted.' },
  'filter.nothing_chosen': {
    zh: '还没有选择任何条件，没有可保存的内容。',
    en: 'No condition is chosen; there is nothing to save.',
  },
  'template.unit_unknown': {
    zh: '单位“{unitId}”不在本市目录中。',
    en: 'The unit “{unitId}” is not in the city’s directory.',
  },
  'template.category_unknown': {
    zh: '派单目录中没有“{categoryId}”这一类。',
    en: 'The catalogue has no class “{categoryId}”.',
  },
  'template.placeholder_unknown': {
    zh: '没有“{name}”这个占位符。可用的有：{known}。需要经办人填写的内容请用方括号。',
    en: 'There is no placeholder “{name}”. Known are: {known}. What the writer fills in goes in square brackets.',
  },
  'template.withdrawn': { zh: '这个模板已停用。', en: 'The template was withdrawn.' },
} as const satisfies Record<string, Text>
