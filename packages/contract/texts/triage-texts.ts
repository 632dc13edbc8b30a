import type { Limit } from '@shaoying/domain'
import { fillText, type Language, type Text } from './text.ts'

/** What cannot wait, in words. */
export const urgencyTexts: Readonly<Record<string, Text>> = {
  life_danger: { zh: '危及生命', en: 'danger to life' },
  self_harm: { zh: '轻生、自伤', en: 'self-harm' },
  threat: { zh: '扬言、威胁', en: 'threat' },
  utilities_down: { zh: '水电气热中断', en: 'utilities down' },
  group_event: { zh: '群体性事件', en: 'group event' },
  minor: { zh: '涉未成年人', en: 'minors' },
}

/** What to ask the caller when the words do not say where. */
export const placeQuestionTexts: Readonly<Record<'which_of' | 'which_street' | 'where', Text>> = {
  which_of: { zh: '请问是{units}中的哪一个？', en: 'Which of these is it: {units}?' },
  which_street: { zh: '请问在{units}的哪个街道（乡镇）？', en: 'Which street or township of {units} is it in?' },
  where: { zh: '请问事情发生在什么地方？', en: 'Where is it?' },
}

/** What a position came to. */
export const positionTexts: Readonly<Record<'street' | 'border' | 'district' | 'nowhere', Text>> = {
  street: { zh: '坐标落在{units}界内', en: 'the position lies within {units}' },
  border: {
    zh: '坐标紧邻{units}的交界，请确认是哪一个',
    en: 'the position is at the border of {units}: please confirm which',
  },
  district: {
    zh: '坐标落在{units}；本市没有街道（乡镇）界线，请问清街道',
    en: 'the position lies in {units}; the city has no boundaries of streets and townships here, so the street must be asked',
  },
  nowhere: {
    zh: '坐标不在本市界内，或离区界太近，未采用',
    en: 'the position lies outside the city’s boundaries, or too near to a district’s border, and was not used',
  },
}

export const triageBasisTexts: Readonly<Record<'kind' | 'treatment' | 'urgency', Text>> = {
  kind: { zh: '按诉求用语判断诉求类别', en: 'the kind, by how it is put' },
  treatment: { zh: '按用语和已有记录提示，由人决定', en: 'pointed to by the words and the records; a person decides' },
  urgency: {
    zh: '紧急事项优先，涉险情的转专线',
    en: 'what cannot wait comes first; danger goes to the emergency lines',
  },
}

const riskTexts: Readonly<Record<'unknown' | 'never' | 'some', Text>> = {
  unknown: {
    zh: '此类诉求尚无派单记录，退单风险未知。',
    en: 'No such matter has been dispatched yet; the risk of a return is not known.',
  },
  never: {
    zh: '近{months}个月派往{unit}的此类工单{dispatched}件，无退回；预计退回可能{share}。',
    en: 'Of {dispatched} such orders dispatched to {unit} in {months} months none was returned; estimated risk {share}.',
  },
  some: {
    zh: '近{months}个月派往{unit}的此类工单{dispatched}件，经异议改派{lost}件；预计退回可能{share}。',
    en: 'Of {dispatched} such orders dispatched to {unit} in {months} months {lost} went elsewhere after an objection; estimated risk {share}.',
  },
}
const insteadText: Text = { zh: '改派后多由{units}承办。', en: 'They mostly went to {units} instead.' }

export interface RiskWords {
  readonly unit: string
  readonly months: number
  readonly dispatched: number
  readonly lost: number
  readonly share: number | null
  readonly insteadTo: readonly string[]
}

/** The risk of a return in a sentence. */
export function riskInWords({ share, insteadTo, ...rest }: RiskWords, language: Language): string {
  if (share === null) return riskTexts.unknown[language]
  const said = fillText(
    rest.lost === 0 ? riskTexts.never : riskTexts.some,
    { ...rest, share: `${Math.round(share * 100)}%` },
    language,
  )
  const instead =
    insteadTo.length === 0
      ? ''
      : fillText(insteadText, { units: insteadTo.join(language === 'zh' ? '、' : ', ') }, language)
  return [said, instead].filter(Boolean).join(language === 'zh' ? '' : ' ')
}

const limitUnits: Readonly<Record<Limit['time'], Readonly<Record<Limit['unit'], Text>>>> = {
  natural: {
    minute: { zh: '{amount}分钟', en: '{amount} min' },
    hour: { zh: '{amount}小时', en: '{amount} h' },
    day: { zh: '{amount}天', en: '{amount} days' },
  },
  working: {
    minute: { zh: '{amount}个工作分钟', en: '{amount} working min' },
    hour: { zh: '{amount}个工作小时', en: '{amount} working h' },
    day: { zh: '{amount}个工作日', en: '{amount} working days' },
  },
}

/** A limit as people write it: 7天, 3个工作日. */
export function limitInWords({ amount, unit, time }: Limit, language: Language): string {
  return fillText(limitUnits[time][unit], { amount }, language)
}
