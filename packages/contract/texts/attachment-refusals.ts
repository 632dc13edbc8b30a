import type { Text } from './text.ts'

/** Refusals of files: on their way in, and when somebody wants to see them. */
export const attachmentRefusals = {
  'attachment.not_found': { zh: '没有这个附件，或已被撤回。', en: 'There is no such file, or it was taken back.' },
  'attachment.erased': {
    zh: '保存期已满，照片已清除。',
    en: 'The picture was kept as long as the city says, and is erased.',
  },
  'attachment.not_yours': {
    zh: '只能撤回本人或本单位上传的附件。',
    en: 'One takes back only what oneself or one’s unit brought.',
  },
  'attachment.too_many': { zh: '一张工单最多{most}个附件。', en: 'An order holds {most} files at most.' },
  'attachment.too_large': {
    zh: '文件过大：{bytes}字节，此类文件最多{most}字节。',
    en: 'The file is too large: {bytes} bytes; one of its sort may have {most}.',
  },
  'attachment.empty': { zh: '文件是空的。', en: 'The file is empty.' },
  'attachment.sort_not_taken': {
    zh: '不接收这类文件（识别为“{found}”）。可上传图片、录音、视频、PDF和办公文档。',
    en: 'Files of this type are not taken (recognised as “{found}”). Pictures, recordings, films, PDF and office documents are.',
  },
  'attachment.unreadable': {
    zh: '图片无法读取，可能已损坏，请重新拍摄或另存为JPEG。',
    en: 'The picture cannot be read and may be damaged; take it again or save it as JPEG.',
  },
  'attachment.picture_too_big': {
    zh: '图片像素过多（{width}×{height}），请缩小后再传。',
    en: 'The picture has too many pixels ({width} × {height}); make it smaller first.',
  },
  'attachment.infected': {
    zh: '文件含有恶意程序（{found}），未接收。',
    en: 'The file carries malware ({found}) and was not taken.',
  },
  'attachment.scan_unavailable': {
    zh: '病毒检查暂不可用，文件已保留，请稍后重试。',
    en: 'The virus check is not available now; the file is kept, try again later.',
  },
  'attachment.gives_reporter_away': {
    zh: '涉密举报的录音、视频可能暴露举报人，须说明理由后查看。',
    en: 'Voice and film of a confidential report may give its reporter away; seeing them needs a reason.',
  },
  'attachment.no_picture': { zh: '这个附件没有缩略图。', en: 'This file has no thumbnail.' },
  'upload.not_found': {
    zh: '没有这次上传，或已过期，请重新上传。',
    en: 'There is no such upload, or it has expired; begin anew.',
  },
  'upload.wrong_offset': { zh: '上传位置不符：已收到{offset}字节。', en: 'Wrong place: {offset} bytes have arrived.' },
  'upload.too_long': { zh: '收到的内容超过申报的{bytes}字节。', en: 'More arrived than the {bytes} bytes announced.' },
  'upload.finished': { zh: '这次上传已完成。', en: 'This upload is finished.' },
  'upload.length_missing': { zh: '须先说明文件大小。', en: 'Say how large the file is.' },
  'upload.metadata_unfit': { zh: '上传说明有误：{what}。', en: 'The upload’s description is faulty: {what}.' },
  'upload.version_unknown': { zh: '只支持tus协议1.0.0。', en: 'Only version 1.0.0 of the tus protocol is spoken.' },
} as const satisfies Record<string, Text>
