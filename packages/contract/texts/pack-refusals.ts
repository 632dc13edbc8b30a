import type { Text } from './text.ts'

export const packRefusals = {
  'pack.of_another_city': {
    zh: '这是城市 {given} 的数据包，本系统是 {cityId}。',
    en: 'The pack is of city {given}; this system serves {cityId}.',
  },
  'pack.in_past': {
    zh: '施行日期（{effectiveOn}）早于今天（{on}）。',
    en: 'The day from which it holds, {effectiveOn}, lies before today, {on}.',
  },
  'pack.faulty': {
    zh: '数据包有 {count} 处错误，请先检查并改正。',
    en: 'The pack has {count} faults; check it and put them right first.',
  },
  'pack.not_files': {
    zh: '请求内容应为 JSON：files 为文件名到 Base64 内容的对照。',
    en: 'The body is to be JSON: files, from path to content in Base64.',
  },
  'pack.too_large': { zh: '数据包超过 {most} MB。', en: 'The pack is larger than {most} MB.' },
  'pack.version_unknown': { zh: '没有版本“{packVersionId}”。', en: 'There is no version “{packVersionId}”.' },
} as const satisfies Record<string, Text>
