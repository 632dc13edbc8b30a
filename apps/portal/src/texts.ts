/** What the scripts say; the pages' own words are drawn by the server. */
const texts = {
  offline: {
    zh: '网络不通。您写的内容已存在本机，恢复后再点“提交”。',
    en: 'No connection. What you wrote is kept on this device; press “Send” again later.',
  },
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
  placeHint: {
    zh: '输入名称的一部分，从列表里选；选准了派单更快。',
    en: 'Type part of the name and choose; the right one is dispatched faster.',
  },
  places: { zh: '找到的街道、社区', en: 'Streets and communities found' },
  noPlace: { zh: '没有找到，可以留空。', en: 'Nothing found; you can leave it empty.' },
  usePosition: { zh: '用我现在的位置', en: 'Use where I am now' },
  positionTaken: {
    zh: '已附上您的位置（误差约 {metres} 米）。',
    en: 'Your position is attached (within about {metres} m).',
  },
  openMap: { zh: '在地图上点', en: 'Point at it on a map' },
  noMap: { zh: '地图打不开，请写明地点。', en: 'The map cannot be opened; please write where it is.' },
  mapName: {
    zh: '地图：方向键移动，回车选定，加减号缩放',
    en: 'Map: arrow keys move, Enter chooses, plus and minus zoom',
  },
  mapHow: { zh: '放大后点一下出事的地方。', en: 'Zoom in and press where it is.' },
  mapNearer: { zh: '放大', en: 'Nearer' },
  mapFarther: { zh: '缩小', en: 'Farther' },
  mapChosen: { zh: '已标在{area}。', en: 'Marked in {area}.' },
  mapOutside: { zh: '这里不在本市范围内，请重新点。', en: 'That is outside the city; point again.' },
  inSteps: { zh: '分五步填', en: 'Fill in step by step' },
  onePage: { zh: '一页填完', en: 'All on one page' },
  stepAt: { zh: '第 {at} 步，共 {of} 步：{name}', en: 'Step {at} of {of}: {name}' },
  step1: { zh: '什么事', en: 'What happened' },
  step2: { zh: '照片、录音', en: 'Photos, voice note' },
  step3: { zh: '在哪里', en: 'Where' },
  step4: { zh: '怎么找您', en: 'How to reach you' },
  step5: { zh: '核对后提交', en: 'Look it over and send' },
  stepNext: { zh: '下一步', en: 'Next' },
  stepBack: { zh: '上一步', en: 'Back' },
  othersTitle: { zh: '附近已有人反映', en: 'Others nearby have brought this' },
  othersLead: {
    zh: '是同一件事就加入：一起办，您仍有自己的编号和评价。不是，就不用管。',
    en: 'If it is the same matter, join: it is dealt with together, and you keep your own number and your own say. If not, just go on.',
  },
  othersOf: { zh: '{people} 人反映，{since}起；{stage}', en: '{people} so far, since {since}; {stage}' },
  join: { zh: '是同一件事，加入', en: 'The same; join' },
  joined: {
    zh: '您将加入：{matter}。派单员核对后一起办；填好后照常提交。',
    en: 'You are joining: {matter}. A dispatcher checks it; send the form as usual.',
  },
  joinNot: { zh: '不加入', en: 'Do not join' },
  noPosition: { zh: '取不到位置，请写明地点。', en: 'Your position cannot be found; please write where it is.' },
} as const

export type TextKey = keyof typeof texts

export const language: 'zh' | 'en' = document.documentElement.lang === 'en' ? 'en' : 'zh'

export function say(key: TextKey, params: Readonly<Record<string, string | number>> = {}): string {
  return texts[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
