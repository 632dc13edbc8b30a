/** What the scripts say; the pages' own words are drawn by the server. */
const texts = {
  offline: { zh: '网络不通。您写的内容已存在本机，恢复后再点“提交”。', en: 'No connection. What you wrote is kept on this device; press “Send” again later.' },
  sending: { zh: '正在提交…', en: 'Sending…' },
  restored: { zh: '已恢复您上次没提交的内容。', en: 'What you had not sent yet is back.' },
  startOver: { zh: '清空重写', en: 'Start over' },
  filesTitle: { zh: '照片、视频、录音（可不填）', en: 'Photos, video, voice note (optional)' },
  addFiles: { zh: '添加照片或视频', en: 'Add photos or video' },
  record: { zh: '录一段话', en: 'Record a voice note' },
  stopRecording: { zh: '停止（{seconds} 秒）', en: 'Stop ({seconds} s)' },
  noMicrophone: { zh: '用不了麦克风。', en: 'The microphone cannot be used.' },
  remove: { zh: '去掉', en: 'Remove' },
  tooLarge: { zh: '“{name}”太大了，最大 {megabytes} MB。', en: '“{name}” is too large; at most {megabytes} MB.' },
  voiceNote: { zh: '录音', en: 'Voice note' },
  uploading: { zh: '正在上传“{name}”：{percent}%', en: 'Uploading “{name}”: {percent}%' },
  uploaded: { zh: '已收到“{name}”。', en: '“{name}” has arrived.' },
  uploadFailed: { zh: '“{name}”没有传上去：{reason}', en: '“{name}” did not arrive: {reason}' },
  retry: { zh: '再试一次', en: 'Try again' },
  waiting: { zh: '网络断了，恢复后接着传。', en: 'Connection lost; goes on by itself.' },
  filesOf: { zh: '您附的照片、录音和视频', en: 'Your photos, voice notes and videos' },
  place: { zh: '街道、社区（可不填）', en: 'Street or community (optional)' },
  placeHint: { zh: '输入名称的一部分，从列表里选；选准了派单更快。', en: 'Type part of the name and choose; the right one is dispatched faster.' },
  places: { zh: '找到的街道、社区', en: 'Streets and communities found' },
  noPlace: { zh: '没有找到，可以留空。', en: 'Nothing found; you can leave it empty.' },
  usePosition: { zh: '用我现在的位置', en: 'Use where I am now' },
  positionTaken: { zh: '已附上您的位置（误差约 {metres} 米）。', en: 'Your position is attached (within about {metres} m).' },
  noPosition: { zh: '取不到位置，请写明地点。', en: 'Your position cannot be found; please write where it is.' },
} as const

export type TextKey = keyof typeof texts

export const language: 'zh' | 'en' = document.documentElement.lang === 'en' ? 'en' : 'zh'

export function say(key: TextKey, params: Readonly<Record<string, string | number>> = {}): string {
  return texts[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
