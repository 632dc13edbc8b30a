import type { Text } from './text.ts'

export const knowledgeRefusals = {
  'article.unit_unknown': {
    zh: '单位“{unitId}”不在本市目录中。',
    en: 'The unit “{unitId}” is not in the city’s directory.',
  },
  'article.category_unknown': {
    zh: '派单目录中没有“{categoryId}”这一类。',
    en: 'The catalogue has no class “{categoryId}”.',
  },
  'article.nothing_proposed': { zh: '没有待审核的文稿。', en: 'No text waits to be published.' },
  'article.review_not_later': {
    zh: '复核日期须晚于今天（{today}）。',
    en: 'The day of review must be later than today ({today}).',
  },
  'article.not_in_force': { zh: '这条知识未在使用。', en: 'The article is not in force.' },
  'article.withdrawn': { zh: '这条知识已下架。', en: 'The article was withdrawn.' },
  'article.not_found': { zh: '没有这条知识，或未公开。', en: 'There is no such article, or it is not public.' },
  'article.not_usable': {
    zh: '知识“{articleId}”不存在或已下架，不能作为答复依据。',
    en: 'The article “{articleId}” does not exist or is not in force; no answer may rest on it.',
  },
  'gap.closed': { zh: '这个问题已处理。', en: 'This question is closed.' },
  'gap.article_not_in_force': {
    zh: '知识“{articleId}”不存在或未发布。',
    en: 'The article “{articleId}” does not exist or is not in force.',
  },
} as const satisfies Record<string, Text>
