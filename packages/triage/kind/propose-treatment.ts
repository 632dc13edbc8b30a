import type { SpecialTreatmentRow } from '@shaoying/domain'
import { foldText } from '../text/fold-text.ts'
import { findUrgency } from '../urgency/find-urgency.ts'

type Treatment = SpecialTreatmentRow['treatment']

export interface TreatmentProposal {
  treatment: Treatment
  /** The pack's row whose text and channel fit; null when the pack has none. */
  rowId: string | null
  channel: string | null
  words: string[]
  /** Article; see domain Reg 11. */
  basis: string
}

/** What is known beside the words. */
export interface TreatmentFacts {
  /** An order of the same person that looks like the same matter, and whether it is still open. */
  earlier?: { orderNo: string; isOpen: boolean }
  /** Calls of the same person in the last 30 days. */
  callsInMonth?: number
}

/** Calls in a month from which on the caller's frequency is pointed out; a person judges whether it is malice. */
const MANY_CALLS = 30

const SAYINGS: readonly { treatment: Treatment; basis: string; when: RegExp; unless?: RegExp }[] = [
  {
    treatment: 'legal_channel',
    basis: '条例第十一条第二项',
    when: /(已经?|正在|准备|要|想)[^,。]{0,4}(起诉|打官司|上诉|申诉)|(法院|一审|二审|再审)[^,。]{0,6}(判决|判了|立案|执行|裁定|不执行|不公)|判决(书|结果)|强制执行|劳动仲裁|仲裁委|仲裁(裁决|结果)|行政复议|信息公开(申请)?|纪(委|检)[^,。]{0,6}(举报|反映|处理)|信访[^,。]{0,6}(答复|复查|复核|受理|事项)|检察院|公安[^,。]{0,4}立案/,
    unless: /怎么申请法律援助|法律援助|法院(附近|门口|旁)/,
  },
  {
    treatment: 'secret_or_privacy',
    basis: '条例第十一条第四项',
    when: /(别人|他人|邻居|前(妻|夫)|对方|老板|业主)的?[^,。]{0,4}(电话|住址|身份证|病历|户籍|开房|银行|行踪|个人信息)[^,。]{0,8}(查|告诉|提供|给我|要)|(查|告诉我|提供)[^,。]{0,6}(举报人|投诉人)|谁(举报|投诉)(了)?我|国家秘密|商业秘密|军事(设施|禁区)[^,。]{0,6}(位置|情况)/,
  },
  {
    treatment: 'beyond_duties',
    basis: '条例第十一条第五项',
    when: /(理财|投资|炒股|基金|期货|虚拟币|比特币|p2p|网贷平台)[^。]{0,16}(亏|赔|损失|本金|跑路|不兑付|提现)|(朋友|亲戚|个人)[^,。]{0,6}(借钱|借款|欠钱|欠我)|(借条|欠条)|(民间借贷|合伙)[^,。]{0,6}(纠纷|分红|亏)|(离婚|遗产|继承|分家|彩礼)[^,。]{0,8}(纠纷|分割|不给|争)|股票|彩票(没)?中奖/,
    unless: /非法集资|诈骗|传销/,
  },
  {
    treatment: 'against_law_or_order',
    basis: '条例第十一条第六项',
    when: /(帮我|能不能|怎么)[^,。]{0,6}(办假证|开假|作弊|逃税|套现|走后门|销分|消分|免罚)|(行贿|送礼|塞钱)[^,。]{0,4}(给|找)[^,。]{0,4}(领导|你们)|给(你|你们)[^,。]{0,4}(好处|红包)|(替|帮)我[^,。]{0,4}(报复|教训|整)(他|她|他们)|代孕|买卖(户口|指标|档案)/,
  },
  {
    treatment: 'malicious_or_abusive',
    basis: '条例第三十七条',
    when: /(傻[逼比b]|混蛋|王八蛋|他妈|你妈|操你|滚蛋|狗东西|狗官|畜生|废物|去死吧|脑残)|我(就是)?没事(打着玩|聊聊天)|天天打(你们)?(电话)?(烦|骂)(死)?你们|占着?(你们)?(线|热线)/,
  },
]

/**
 * The treatments of Reg 11 that the words and the facts point to, with basis; a person decides. Never a rejection:
 * every treatment has words to say and a channel to name.
 * @param rows the pack's special treatments; their key words count too
 */
export function proposeTreatment(
  text: string,
  rows: readonly SpecialTreatmentRow[],
  facts: TreatmentFacts = {},
): TreatmentProposal[] {
  const folded = foldText(text)
  const proposals = [...emergencies(folded, rows), ...sayings(folded, rows), ...fromFacts(rows, facts)]
  return proposals.filter(
    (one, i) => proposals.findIndex((other) => other.treatment === one.treatment && other.rowId === one.rowId) === i,
  )
}

function emergencies(folded: string, rows: readonly SpecialTreatmentRow[]): TreatmentProposal[] {
  const urgency = findUrgency(folded)
  if (urgency.level !== 'emergency') return []
  const words = urgency.signals.map((signal) => signal.words)
  return urgency.lines.map((line) => {
    const row = rows.find(({ treatment, channel }) => treatment === 'emergency' && channel === line)
    return { treatment: 'emergency', rowId: row?.id ?? null, channel: line, words, basis: '条例第十一条第一项' }
  })
}

function sayings(folded: string, rows: readonly SpecialTreatmentRow[]): TreatmentProposal[] {
  return SAYINGS.flatMap(({ treatment, basis, when, unless }) => {
    const match = when.exec(folded)
    if (!match || unless?.test(folded)) return []
    return [proposal(treatment, rows, [match[0]], basis)]
  })
}

function fromFacts(
  rows: readonly SpecialTreatmentRow[],
  { earlier, callsInMonth }: TreatmentFacts,
): TreatmentProposal[] {
  const repeat = earlier ? [proposal('repeat_without_new_fact', rows, [earlier.orderNo], '条例第十一条第三项')] : []
  const often =
    (callsInMonth ?? 0) >= MANY_CALLS
      ? [proposal('malicious_or_abusive', rows, [`${callsInMonth}`], '条例第三十七条')]
      : []
  return [...repeat, ...often]
}

function proposal(
  treatment: Treatment,
  rows: readonly SpecialTreatmentRow[],
  words: string[],
  basis: string,
): TreatmentProposal {
  const row = rows.find((one) => one.treatment === treatment)
  return { treatment, rowId: row?.id ?? null, channel: row?.channel ?? null, words, basis }
}
