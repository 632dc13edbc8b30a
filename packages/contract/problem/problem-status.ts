import type { Text } from '../texts/text.ts'

/** Codes whose status does not follow from what they carry. */
const statusByCode: Readonly<Record<string, number>> = {
  'access.reported': 404,
  'session.missing': 401,
  'session.petitioner_missing': 401,
  'session.cross_site': 403,
  'sign_in.refused': 401,
  'sign_in.otp_needed': 401,
  'sign_in.otp_wrong': 401,
  'sign_in.not_ours': 403,
  'password.wrong': 403,
  'sign_on.not_configured': 404,
  'sign_on.failed': 400,
  'sign_on.unreachable': 503,
  'request.invalid': 400,
  'request.not_json': 400,
  'request.malformed': 400,
  'request.body_missing': 400,
  'request.unreadable_character': 400,
  'request.if_match_unreadable': 400,
  'request.key_unfit': 400,
  'request.cursor_unfit': 400,
  'request.no_route': 404,
  'request.wrong_method': 405,
  'request.too_large': 413,
  'request.wrong_content_type': 415,
  'request.key_reused': 422,
  'request.too_many': 429,
  'attachment.too_large': 413,
  'attachment.erased': 410,
  'upload.too_long': 413,
  'attachment.sort_not_taken': 415,
  'attachment.scan_unavailable': 503,
  'attachment.gives_reporter_away': 403,
  'attachment.unreadable': 422,
  'attachment.picture_too_big': 422,
  'attachment.infected': 422,
  'upload.version_unknown': 412,
  'upload.metadata_unfit': 400,
  'upload.length_missing': 400,
  'invitation.link_ended': 410,
  'telephone.not_simulated': 404,
  'telephone.token_wrong': 401,
  'text_message.not_signed': 401,
  'window.object_unknown': 404,
  'pack.version_unknown': 404,
  'language_model.off': 404,
  'language_model.no_answer': 503,
  'server.fault': 500,
  'server.busy': 503,
  'server.store_unreachable': 503,
  'server.too_slow': 503,
}

/**
 * HTTP status of a refusal: 404 for what is not there for this reader, 403 for what they may not do, 422 for a field
 * that the rules do not take, 409 for what is not possible as things stand.
 */
export function problemStatus({ code, field }: { readonly code: string; readonly field?: string }): number {
  const listed = statusByCode[code]
  if (listed !== undefined) return listed
  if (code.endsWith('.not_found')) return 404
  if (code.startsWith('access.')) return 403
  return field === undefined ? 409 : 422
}

export const statusTitles: Readonly<Record<number, Text>> = {
  400: { zh: '请求有误', en: 'The request is faulty' },
  401: { zh: '尚未登录', en: 'Not signed in' },
  403: { zh: '无权操作', en: 'Not allowed' },
  404: { zh: '没有找到', en: 'Not found' },
  405: { zh: '方法不支持', en: 'Method not taken' },
  409: { zh: '现在不能这样做', en: 'Not possible as things stand' },
  410: { zh: '已失效', en: 'No longer there' },
  412: { zh: '已被他人更新', en: 'Changed meanwhile' },
  413: { zh: '内容过大', en: 'Too large' },
  415: { zh: '内容类型不支持', en: 'Content type not taken' },
  422: { zh: '内容不符合规定', en: 'The rules do not take this' },
  429: { zh: '请求过于频繁', en: 'Too many requests' },
  500: { zh: '系统出错', en: 'Something failed' },
  503: { zh: '暂时无法处理', en: 'Not available now' },
}
