import type { Text } from './text.ts'

/** What is wrong with a request before any rule of the mechanism is asked. */
export const requestRefusals = {
  'request.invalid': { zh: '请求有{count}处错误，请逐项修正。', en: 'The request has {count} faults; each is listed.' },
  'request.no_route': { zh: '没有这个地址。', en: 'There is nothing at this address.' },
  'request.wrong_method': {
    zh: '此地址不支持{method}，可用：{methods}。',
    en: 'This address does not take {method}; it takes {methods}.',
  },
  'request.no_such_day': { zh: '“{date}”不是有效的日期。', en: '“{date}” is no day of the calendar.' },
  'request.not_json': { zh: '请求内容不是有效的JSON。', en: 'The body is not valid JSON.' },
  'request.wrong_content_type': {
    zh: '请求内容的类型应为application/json。',
    en: 'The body must be of type application/json.',
  },
  'request.body_missing': { zh: '缺少请求内容。', en: 'The request needs a body.' },
  'request.too_large': { zh: '请求内容超过{limitBytes}字节。', en: 'The body is larger than {limitBytes} bytes.' },
  'request.unreadable_character': {
    zh: '文字中含有无法保存的字符。',
    en: 'The text holds a character that cannot be stored.',
  },
  'request.malformed': { zh: '请求无法读取。', en: 'The request cannot be read.' },
  'request.if_match_unreadable': {
    zh: 'If-Match应为工单答复中的ETag。',
    en: 'If-Match must be the ETag of an answer about the order.',
  },
  'request.key_unfit': {
    zh: 'Idempotency-Key应为8至200个可见ASCII字符。',
    en: 'Idempotency-Key must be 8 to 200 visible ASCII characters.',
  },
  'request.key_reused': {
    zh: '这个Idempotency-Key已用于另一个不同的请求。',
    en: 'This Idempotency-Key was used for a different request.',
  },
  'request.cursor_unfit': {
    zh: '翻页标记不属于这个列表或已失效，请从第一页开始。',
    en: 'The cursor does not belong to this list; start from its first page.',
  },
  'request.too_many': {
    zh: '请求过于频繁，请{seconds}秒后再试。',
    en: 'Too many requests; try again in {seconds} seconds.',
  },
  'server.busy': {
    zh: '系统繁忙，请{seconds}秒后重试，相同的Idempotency-Key不会重复登记。',
    en: 'The system is busy; try again in {seconds} seconds. The same Idempotency-Key never makes a second one.',
  },
  'server.store_unreachable': {
    zh: '数据库暂时无法访问，请{seconds}秒后重试。',
    en: 'The database cannot be reached; try again in {seconds} seconds.',
  },
  'server.too_slow': {
    zh: '查询时间过长，已中止，请缩小范围后重试。',
    en: 'The question took too long and was stopped; narrow it and try again.',
  },
  'server.fault': {
    zh: '系统出错，已记录；请凭请求编号{requestId}联系运维。',
    en: 'Something failed on our side and was recorded; quote request {requestId} to the operators.',
  },
} as const satisfies Record<string, Text>
