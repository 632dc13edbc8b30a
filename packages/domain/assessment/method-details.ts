import type { AppealKind } from '../directory/appeal-kind.ts'
import type { AssessedObject, AssessmentMethod, EntryItem, ScorePart } from '../directory/assessment-method.ts'
import type { CallbackManner } from '../directory/callback-grades.ts'
import { bandsInWords, classInWords, percentText } from './condition-words.ts'
import { decimalText, parseExact } from './exact.ts'
import { methodInWords, wordOf, type Words } from './method-words.ts'
import { weightOn } from './unit-score.ts'

const kindWords: Readonly<Record<AppealKind, Words>> = {
  consultation: { zh: '咨询', en: 'consultations' },
  help_request: { zh: '求助', en: 'requests for help' },
  complaint: { zh: '投诉', en: 'complaints' },
  report: { zh: '举报', en: 'reports' },
  suggestion: { zh: '建议', en: 'suggestions' },
  praise: { zh: '表扬', en: 'praise' },
}
const mannerWords: Readonly<Record<CallbackManner, Words>> = {
  phone: { zh: '电话', en: 'telephone' },
  sms_link: { zh: '短信链接', en: 'a link by text message' },
  web: { zh: '网上', en: 'online' },
}

/** The whole method in sentences, for those who want to know all of it: what counts, how ties, grades, classes and the year are decided. */
export function methodInDetail(method: AssessmentMethod, on: string): readonly Words[] {
  return [
    ...methodInWords(method, on),
    ...countingInWords(method),
    ...method.entries.filter(({ kind }) => kind !== 'score').map(entryInWords),
    ...method.objects.flatMap((object) => objectInDetail(method, object, on)),
    alarmsInWords(method),
  ]
}

function countingInWords({ counting, values }: AssessmentMethod): readonly Words[] {
  const { kinds, withoutChannels, manners, repeatsCount, mergedCount } = counting
  const list = (words: readonly Words[], language: 'zh' | 'en'): string =>
    words.map((word) => word[language]).join(language === 'zh' ? '、' : ', ')
  const [kindsSaid, mannersSaid] = [kinds.map((kind) => kindWords[kind]), manners.map((manner) => mannerWords[manner])]
  const without =
    withoutChannels.length === 0
      ? { zh: '', en: '' }
      : {
          zh: `；渠道为 ${withoutChannels.join('、')} 的不计入`,
          en: `; not those that came by ${withoutChannels.join(', ')}`,
        }
  const {
    very_satisfied: best,
    satisfied,
    basically_satisfied: basic,
    dissatisfied,
    very_dissatisfied: worst,
  } = values.satisfaction
  return [
    {
      zh: `计入的诉求：${list(kindsSaid, 'zh')}${without.zh}；无新事实的重复诉求${repeatsCount ? '计入' : '不计入'}；并入他单的${mergedCount ? '按自己的回访计入' : '不计入'}。`,
      en: `What counts: ${list(kindsSaid, 'en')}${without.en}; repeats without a new fact ${repeatsCount ? 'count' : 'do not count'}; merged ones ${mergedCount ? 'count by their own callback' : 'do not count'}.`,
    },
    {
      zh: `有效回访方式：${list(mannersSaid, 'zh')}。部分解决按${values.partlySolved}计；非常满意、满意、基本满意、不满意、非常不满意依次按${best}、${satisfied}、${basic}、${dissatisfied}、${worst}计。`,
      en: `Valid callbacks: by ${list(mannersSaid, 'en')}. Partly solved counts ${values.partlySolved}; very satisfied, satisfied, basically satisfied, dissatisfied, very dissatisfied count ${best}, ${satisfied}, ${basic}, ${dissatisfied}, ${worst}.`,
    },
  ]
}

function entryInWords({ name, nameEn, kind, most }: EntryItem): Words {
  return kind === 'deduction'
    ? { zh: `${name}：每期最多扣${most}分。`, en: `${nameEn || name}: at most ${most} points off in a window.` }
    : { zh: `${name}：每期最多加${most}分。`, en: `${nameEn || name}: at most ${most} points for in a window.` }
}

function objectInDetail(method: AssessmentMethod, object: AssessedObject, on: string): readonly Words[] {
  const head = (words: Words): Words => ({
    zh: `${object.name}：${words.zh}`,
    en: `${object.nameEn || object.name}: ${words.en}`,
  })
  const bands = bandsInWords(method, object)
  const missing: Words =
    object.missing === 'share_out'
      ? {
          zh: '缺项的权重由其余各项按比例分担。',
          en: 'The weight of a part that is unknown is shared out over the others.',
        }
      : { zh: '有一项为空，得分即为空。', en: 'When a part is unknown, so is the score.' }
  return [
    missing,
    tiesInWords(method, object),
    ...(bands ? [bands] : []),
    ...object.classes.map((one) => classHead(one, classInWords(method, one))),
    ...(object.annual ? [annualInWords(method, object, object.annual.parts, on)] : []),
  ].map(head)
}

function classHead({ name, nameEn, measures }: AssessedObject['classes'][number], rule: Words): Words {
  const due = measures.map((measure) => ({
    zh: `${measure.name}（${measure.dueDays}日内）`,
    en: `${measure.nameEn || measure.name} (within ${measure.dueDays} days)`,
  }))
  return {
    zh: `${name}。${rule.zh}${due.length > 0 ? `措施：${due.map(({ zh }) => zh).join('；')}。` : ''}`,
    en: `${nameEn || name}. ${rule.en}${due.length > 0 ? ` Measures: ${due.map(({ en }) => en).join('; ')}.` : ''}`,
  }
}

function tiesInWords(method: AssessmentMethod, { ties }: AssessedObject): Words {
  const say = (language: 'zh' | 'en'): string =>
    ties
      .map(
        (tie) =>
          `${wordOf(method, language)(tie.replace(/^-/, ''))}${tie.startsWith('-') ? (language === 'zh' ? '（低者在前）' : ' (the lower first)') : ''}`,
      )
      .join(language === 'zh' ? '、' : ', ')
  const [by, shown] = [ties.length === 0 ? null : { zh: say('zh'), en: say('en') }, method.rankBy === 'shown']
  return {
    zh: `按${shown ? `保留${method.decimals}位小数的` : '未经四舍五入的'}得分排名；${by ? `得分相同的依次比较${by.zh}；` : ''}全部相同的名次并列。`,
    en: `Ranked by the ${shown ? `score rounded to ${method.decimals} decimals` : 'exact score'}; ${by ? `equal ones by ${by.en}; ` : ''}those equal in all share a rank.`,
  }
}

function annualInWords(
  method: AssessmentMethod,
  { scale }: AssessedObject,
  parts: readonly ScorePart[],
  on: string,
): Words {
  const say = (language: 'zh' | 'en'): string =>
    parts
      .map(
        (part) =>
          `${decimalText(weightOn(part, on), 4).replace(/\.?0+$/, '')} × ${wordOf(method, language)(part.measure)}`,
      )
      .join(' + ')
  const stages = [...new Set(parts.flatMap(({ weights }) => weights.map(({ fromOn }) => fromOn)))]
    .filter((fromOn) => fromOn > on)
    .toSorted()
  return {
    zh: `年度得分 = ${say('zh')}（满分${scale}）${stages.length > 0 ? `；权重自${stages.join('、')}起调整` : ''}。`,
    en: `The year’s score = ${say('en')} (of ${scale})${stages.length > 0 ? `; weights change from ${stages.join(', ')}` : ''}.`,
  }
}

function alarmsInWords({ alarms: a }: AssessmentMethod): Words {
  return {
    zh: `异常提示（只提示核查，不自动处理）：到期前${a.lastHours}小时内反馈又被退回的达${a.lastHoursOrders}件且占${percentText(parseExact(a.lastHoursShare)!)}；登记${a.lateCategoryHours}小时后改分类的达${a.lateCategoryOrders}件；回访号码有误的达${a.wrongNumberOrders}件；申请剔除的达${a.exclusionOrders}件且占${percentText(parseExact(a.exclusionShare)!)}；相同答复达${a.identicalReplies}件；单位称已解决而诉求人称未解决的达${a.claimGapOrders}件且占${percentText(parseExact(a.claimGapShare)!)}。`,
    en: `Patterns shown for a look, without consequence: ${a.lastHoursOrders} replies in the last ${a.lastHours} hours that were returned, and ${percentText(parseExact(a.lastHoursShare)!)}; ${a.lateCategoryOrders} categories changed after ${a.lateCategoryHours} hours; ${a.wrongNumberOrders} wrong numbers at the callback; ${a.exclusionOrders} exclusions asked for, and ${percentText(parseExact(a.exclusionShare)!)}; ${a.identicalReplies} identical replies; ${a.claimGapOrders} called solved by the unit and not by the petitioner, and ${percentText(parseExact(a.claimGapShare)!)}.`,
  }
}
