import type { AssessedObject, AssessmentMethod } from '../directory/assessment-method.ts'
import { checkedFormula } from './checked-formula.ts'
import { formulaInWords } from './formula/formula-words.ts'
import type { CountName } from './tally.ts'
import { weightOn } from './unit-score.ts'
import { decimalText } from './exact.ts'

export interface Words {
  readonly zh: string
  readonly en: string
}

/** What each count is called where people read formulas. */
export const countWords: Readonly<Record<CountName, Words>> = {
  orders: { zh: '诉求总数', en: 'appeals' },
  answeredAtOnce: { zh: '即时答复', en: 'answered at once' },
  redirected: { zh: '告知其他渠道', en: 'pointed elsewhere' },
  malicious: { zh: '恶意诉求', en: 'malicious' },
  withdrawn: { zh: '撤回、作废', en: 'withdrawn or void' },
  dispatched: { zh: '派单', en: 'dispatched' },
  redispatched: { zh: '改派', en: 'dispatched again' },
  closed: { zh: '办结', en: 'closed' },
  merged: { zh: '并单', en: 'merged' },
  repeats: { zh: '重复件', en: 'repeats' },
  praise: { zh: '表扬', en: 'praise' },
  assessed: { zh: '考评件', en: 'assessed' },
  volume: { zh: '诉求量', en: 'volume' },
  timed: { zh: '有时限件', en: 'with a limit' },
  inTime: { zh: '按时办结', en: 'handled in time' },
  reworked: { zh: '退回重办', en: 'reworked' },
  repliesReturned: { zh: '反馈退回', en: 'replies returned' },
  called: { zh: '已回访', en: 'called back' },
  unreachable: { zh: '联系不上', en: 'not reached' },
  valid: { zh: '有效回访', en: 'valid callbacks' },
  contacted: { zh: '已联系', en: 'contacted' },
  solved: { zh: '已解决', en: 'solved' },
  partlySolved: { zh: '部分解决', en: 'partly solved' },
  notSolved: { zh: '未解决', en: 'not solved' },
  verySatisfied: { zh: '非常满意', en: 'very satisfied' },
  satisfied: { zh: '满意', en: 'satisfied' },
  basicallySatisfied: { zh: '基本满意', en: 'basically satisfied' },
  dissatisfied: { zh: '不满意', en: 'dissatisfied' },
  veryDissatisfied: { zh: '非常不满意', en: 'very dissatisfied' },
  claimedSolved: { zh: '单位称已解决', en: 'called solved by the unit' },
  claimedNotConfirmed: { zh: '单位称已解决而诉求人不认可', en: 'called solved by the unit and not by the petitioner' },
}

const otherWords: Readonly<Record<string, Words>> = {
  population: { zh: '常住人口', en: 'population' },
  score: { zh: '得分', en: 'score' },
  rank: { zh: '名次', en: 'rank' },
  ranked: { zh: '参评单位数', en: 'units ranked' },
  volumeRank: { zh: '诉求量名次', en: 'rank by volume' },
  'whistle.score': { zh: '哨单评价分', en: 'score of its whistles' },
  'whistle.evaluation': { zh: '街乡考核评价分', en: 'streets’ evaluation of the department' },
  'whistle.summonses': { zh: '被哨次数', en: 'times summoned' },
  'whistle.arrivedInTime': { zh: '按时报到', en: 'arrived in time' },
  'whistle.failed': { zh: '未报到', en: 'did not come' },
  'whistle.blown': { zh: '吹哨次数', en: 'whistles blown' },
}

const attributeWords: Readonly<Record<AssessedObject['attribute'], Words>> = {
  lead: { zh: '按承办单位', en: 'by the undertaking unit' },
  leadStreet: { zh: '按承办单位所属街道（乡镇）', en: 'by the street or township of the undertaking unit' },
  leadDistrict: { zh: '按承办单位所属区', en: 'by the district of the undertaking unit' },
  placeCommunity: { zh: '按事发社区（村）', en: 'by the community of the place' },
  placeStreet: { zh: '按事发街道（乡镇）', en: 'by the street of the place' },
  placeDistrict: { zh: '按事发区', en: 'by the district of the place' },
  industry: { zh: '按归属行业主管部门', en: 'by the department of the line' },
}

/** A name of the method's formulas in words; values stand as their numbers. */
export function wordOf(method: AssessmentMethod, language: 'zh' | 'en'): (name: string) => string {
  const named = (
    items: readonly { readonly id: string; readonly name: string; readonly nameEn: string }[],
    id: string,
  ): string | undefined => {
    const item = items.find((one) => one.id === id)
    return item && (language === 'en' && item.nameEn !== '' ? item.nameEn : item.name)
  }
  return (name) => {
    if (name.startsWith('value.'))
      return name === 'value.partlySolved'
        ? method.values.partlySolved
        : method.values.satisfaction[name.slice(6) as keyof typeof method.values.satisfaction]
    if (name.startsWith('entry.')) return named(method.entries, name.slice(6)) ?? name
    if (name === 'mean.score') return language === 'zh' ? '各期得分平均' : 'mean score of the windows'
    if (name.startsWith('mean.'))
      return `${language === 'zh' ? '各期平均' : 'mean '}${wordOf(method, language)(name.slice(5))}`
    if (name.startsWith('previous.'))
      return `${language === 'zh' ? '上期' : 'previous '}${wordOf(method, language)(name.slice(9))}`
    return (
      named(method.measures, name) ??
      (countWords as Readonly<Record<string, Words>>)[name]?.[language] ??
      otherWords[name]?.[language] ??
      name
    )
  }
}

function formula(text: string, method: AssessmentMethod): Words {
  const parsed = checkedFormula(text)
  return {
    zh: formulaInWords(parsed, 'zh', wordOf(method, 'zh')),
    en: formulaInWords(parsed, 'en', wordOf(method, 'en')),
  }
}

/** The method in sentences, made from the very numbers it is reckoned by. `on`: the weights in force on that day. */
export function methodInWords(method: AssessmentMethod, on: string): readonly Words[] {
  const { window, counting } = method
  const days: Words =
    window.startsOnDay === 1
      ? { zh: '考核期为自然月。', en: 'A window is a calendar month.' }
      : {
          zh: `考核期自上月${window.startsOnDay}日至本月${window.startsOnDay - 1}日。`,
          en: `A window runs from day ${window.startsOnDay} of the month before to day ${window.startsOnDay - 1}.`,
        }
  const by = method.attribution === 'created' ? { zh: '登记', en: 'registered' } : { zh: '办结', en: 'closed' }
  return [
    {
      zh: `${days.zh}诉求按${by.zh}时间归期；期末后${window.hearDays}日内的回访计入。`,
      en: `${days.en} An appeal belongs to the window in which it was ${by.en}; callbacks until ${window.hearDays} days after it count.`,
    },
    {
      zh: `以诉求人${counting.answer === 'last' ? '最后' : '第一'}次有效回访为准；没有有效回访的，三率为空。`,
      en: `The petitioner’s ${counting.answer} valid callback counts; without any, rates are unknown.`,
    },
    ...method.measures.map(({ name, nameEn, formula: text }) => {
      const words = formula(text, method)
      return { zh: `${name} = ${words.zh}。`, en: `${nameEn || name} = ${words.en}.` }
    }),
    ...method.objects.map((object) => objectInWords(method, object, on)),
  ]
}

function objectInWords(method: AssessmentMethod, object: AssessedObject, on: string): Words {
  const say = (language: 'zh' | 'en'): string =>
    object.parts
      .map((part) => ({ part, weight: weightOn(part, on) }))
      .filter(({ weight }) => weight.n !== 0n)
      .map(({ part, weight }) => `${shortDecimal(decimalText(weight, 4))} × ${wordOf(method, language)(part.measure)}`)
      .join(' + ')
  const extras = object.extras.length > 0
  return {
    zh: `${object.name}（${attributeWords[object.attribute].zh}归属）：得分 = ${object.scale} × (${say('zh')})${extras ? ' − 扣分 + 加分' : ''}；有效回访少于${object.minimumValid}件的不排名。`,
    en: `${object.nameEn || object.name} (${attributeWords[object.attribute].en}): score = ${object.scale} × (${say('en')})${extras ? ' − points off + points for' : ''}; not ranked below ${object.minimumValid} valid callbacks.`,
  }
}

const shortDecimal = (text: string): string => text.replace(/\.?0+$/, '')

/** A measure of a unit with its numbers put in: `解决率 = (4 + 1 × 0.5) ÷ 8 = 56.25%`. */
export function measureWithNumbers(
  method: AssessmentMethod,
  measureId: string,
  language: 'zh' | 'en',
  numberOf: (name: string) => string,
): string {
  const measure = method.measures.find(({ id }) => id === measureId)
  return measure
    ? formulaInWords(checkedFormula(measure.formula), language, (name) =>
        name.startsWith('value.') ? wordOf(method, language)(name) : numberOf(name),
      )
    : ''
}
