import { featureWords } from '../features/extract-features.ts'
import { foldText } from '../text/fold-text.ts'

/** A reason for or against sending; the key is stable, texts in two languages hang on it. */
export interface ReplyReason {
  key:
    | 'only_acknowledged'
    | 'too_short'
    | 'off_the_matter'
    | 'no_finding'
    | 'no_basis'
    | 'evasive'
    | 'question_unanswered'
    | 'passed_on'
    | 'hard_to_read'
    | 'no_next_step'
    | 'names_finding'
    | 'cites_basis'
    | 'gives_date'
    | 'gives_contact'
  isGood: boolean
  /** The words of reply or appeal it is about. */
  words: string[]
}

export interface ReplyCheck {
  /** 0–1 each. */
  completeness: number
  relevance: number
  readability: number
  reasons: ReplyReason[]
  /** False: look at it again before it goes out. */
  isReady: boolean
}

/** Courtesies that say nothing of the matter. */
const COURTESY =
  /(网友|市民|来信人|同志|先生|女士)?[“"][^”"]{0,24}[”"]?[,:]?|尊敬的[^,:。]{0,10}[,:]|(您|你)好[!,:。]?|(您|你)的?(来信|留言|诉求|问题|反映)[^。]{0,10}(已?收悉|收到|已阅)[^。]{0,6}[。,]?|留言已?收悉|已收悉|现将[^。:]{0,20}(回复|答复|反馈)如下:?|回复如下:?|首先?[^。]{0,6}感谢[^。]*[。!]?|感谢(您|你)?(对|的)[^。!]{0,40}[。!]?|谢谢[^。!]{0,20}[。!]?|特此(回复|答复)|祝[^。]{0,12}[。!]|欢迎[^。]{0,12}监督[。!]?|\d{4}年\d{1,2}月\d{1,2}日$/g
const FINDING =
  /据(查|了解|悉)|经(查|核|调查|现场|实地|了解|核实|核查|与)|现场(查看|核实|检查|勘查)|调查(核实|发现|了解)|核实|查明|情况属实|不属实|目前|已(完成|安排|责令|要求|督促|修复|清理|整改|列入|启动|立案|拆除|退还|办结|联系|制定|处理)/g
const BASIS =
  /《[^》]{2,40}》|第[零一二三四五六七八九十百\d]+条|(根据|依据|按照|依照)[^,。]{2,30}(规定|文件|条例|办法|法|通知|标准|政策|方案|要求)|[〔﹝[(]20\d\d[〕﹞\])]\d*号/g
const DATE =
  /(预计|计划|将于|拟于|力争|在)[^。]{0,12}(\d{4}年|\d{1,2}月|年底|月底|前(完成|竣工|开通|交付))|\d+个?工作日(内)?/g
const CONTACT =
  /(电话|咨询|热线|联系人)[:：]?[^。]{0,6}[\d*-]{5,}|0\d{2,3}-[\d*]{4,}|12345|前往[^。]{2,20}(办理|咨询|窗口)/g
const EVASIVE =
  /高度重视|正在(研究|协调|核实|调查|处理)(中|之中)?[。,]|进一步(研究|加强|核实)|适时|条件成熟|视情况|尽快(研究|处理|解决|落实)|将?(会)?积极(争取|协调|推进)|请(您)?(耐心等待|理解|谅解)|敬请谅解|不属于我(局|单位|部门)|与我(局|单位)无关|无法(答复|回复|得知|提供)/g
const PASSED_ON =
  /(已|将)(转|交|移交|转交|转办|批转)(给|至|由|到)?[^,。]{2,16}(处理|办理|核实|阅处|调查)|建议您?(向|直接|到|联系)[^,。]{2,16}(反映|咨询|投诉|部门)/g
const ASKING = /[?？]|请问|是否|什么时候|何时|为什么|为何|怎么|如何|能否|可否|多少|哪里|有没有/
const SHORT = 60
const LONG_SENTENCE = 90

/** Reads a reply before it is sent: does it face the matter, say what was found, on what basis, and can it be read? Words only; a person judges. */
export function checkReply(appeal: string, reply: string): ReplyCheck {
  const said = foldText(reply)
  const substance = said.replace(COURTESY, '').replace(/[\s,.!:;、。]+$/g, '')
  const relevance = sharedMatter(appeal, substance)
  const readability = readabilityOf(said)
  const reasons = reasonsFor(foldText(appeal), said, substance, relevance, readability)
  const bad = new Set(reasons.filter(({ isGood }) => !isGood).map(({ key }) => key))
  const parts = [
    substance.length >= SHORT,
    matches(said, FINDING).length > 0,
    matches(said, BASIS).length > 0 || matches(said, DATE).length > 0 || matches(said, CONTACT).length > 0,
    !bad.has('question_unanswered'),
  ]
  const completeness = bad.has('only_acknowledged') ? 0 : parts.filter(Boolean).length / parts.length
  return {
    completeness,
    relevance,
    readability,
    reasons,
    isReady:
      !bad.has('only_acknowledged') &&
      !bad.has('evasive') &&
      !bad.has('off_the_matter') &&
      !bad.has('too_short') &&
      completeness >= 0.5,
  }
}

function reasonsFor(
  appeal: string,
  said: string,
  substance: string,
  relevance: number,
  readability: number,
): ReplyReason[] {
  const reason = (key: ReplyReason['key'], isGood: boolean, words: string[] = []): ReplyReason => ({
    key,
    isGood,
    words: words.slice(0, 3),
  })
  const reasons: ReplyReason[] = []
  const finding = matches(said, FINDING)
  const basis = matches(said, BASIS)
  const [date, contact, evasive, passedOn] = [DATE, CONTACT, EVASIVE, PASSED_ON].map((pattern) =>
    matches(said, pattern),
  ) as [string[], string[], string[], string[]]
  if (substance.length < 12) reasons.push(reason('only_acknowledged', false))
  else if (substance.length < SHORT / 2) reasons.push(reason('too_short', false))
  if (substance.length >= 12 && relevance < 0.05) reasons.push(reason('off_the_matter', false))
  reasons.push(finding.length > 0 ? reason('names_finding', true, finding) : reason('no_finding', false))
  reasons.push(basis.length > 0 ? reason('cites_basis', true, basis) : reason('no_basis', false))
  if (date.length > 0) reasons.push(reason('gives_date', true, date))
  if (contact.length > 0) reasons.push(reason('gives_contact', true, contact))
  if (evasive.length > 0 && finding.length + basis.length + date.length + contact.length === 0)
    reasons.push(reason('evasive', false, evasive))
  if (passedOn.length > 0 && substance.length < 2 * SHORT) reasons.push(reason('passed_on', false, passedOn))
  if (ASKING.test(appeal) && relevance < 0.15 && substance.length < 2 * SHORT)
    reasons.push(reason('question_unanswered', false, firstQuestion(appeal)))
  if (finding.length + date.length + contact.length === 0) reasons.push(reason('no_next_step', false))
  if (readability < 0.5) reasons.push(reason('hard_to_read', false))
  return reasons
}

function firstQuestion(appeal: string): string[] {
  const sentence = appeal.split(/(?<=[?？。!])/).find((one) => ASKING.test(one))
  return sentence ? [sentence.trim().slice(0, 40)] : []
}

function matches(text: string, pattern: RegExp): string[] {
  return [...new Set(text.match(pattern) ?? [])]
}

/** Share of the appeal's telling words (two characters and more, the first 30) that the reply takes up. */
function sharedMatter(appeal: string, substance: string): number {
  const words = [...new Set(featureWords(appeal).filter((word) => word.length > 1 && !/^\d+$/.test(word)))].slice(0, 30)
  return words.length === 0 ? 0 : words.filter((word) => substance.includes(word)).length / words.length
}

/** 1 for short sentences, falling to 0 at twice the length that can be taken in at once. */
function readabilityOf(said: string): number {
  const sentences = said
    .split(/[。!?;\n]/)
    .map((sentence) => sentence.trim().length)
    .filter((length) => length > 4)
  if (sentences.length === 0) return 0
  const mean = sentences.reduce((a, b) => a + b, 0) / sentences.length
  return Math.max(0, Math.min(1, 1.5 - mean / LONG_SENTENCE))
}
