import { appealKinds, type AppealKind } from '@shaoying/domain'
import { foldText } from '../text/fold-text.ts'

export interface KindProposal {
  kind: AppealKind
  /** 0–1 share of the evidence that spoke for it. */
  share: number
  words: string[]
  basis: string
}

/** Ways of saying what one wants; each found adds its weight. What the first words say counts double. */
const CUES: readonly { kind: AppealKind; weight: number; when: RegExp }[] = [
  {
    kind: 'praise',
    weight: 4,
    when: /表扬|感谢信|锦旗|点个?赞|好人好事|值得(表扬|称赞|学习)|非常感谢.{0,12}(帮助|服务)|致敬/g,
  },
  {
    kind: 'report',
    weight: 3,
    when: /举报|揭发|检举|实名反映|偷税|漏税|贪污|受贿|行贿|贿选|无证(经营|行医|办学)|无照经营|黑作坊|黑诊所|传销|赌博|卖淫|造假|偷排|盗采|以权谋私|弄虚作假|内幕|保护伞|徇私/g,
  },
  {
    kind: 'suggestion',
    weight: 2.5,
    when: /建议|提议|意见和建议|合理化|希望(能够?)?(增加|增设|开通|延长|调整|优化|改善|设置|修建|规划|考虑|推广|尽快出台)|应该?(增加|增设|加强|改进)|可否(增设|增加|调整)|能否(增设|增加|考虑|调整|延长)|呼吁/g,
  },
  {
    kind: 'consultation',
    weight: 2,
    when: /咨询|请问|想问|问一下|想(了解|知道)|了解一下|请教|需要(什么|哪些|准备)|怎么(办理|申请|办|算|查)|如何(办理|申请|查询|计算|领取)|在哪(里|儿)?(办|查|领|交)|什么(条件|材料|手续|时候|政策|标准)|是否(可以|有|需要|属于|能)|有没有(政策|规定|补贴)|能不能(办|申请|享受|补缴)|可以(吗|么|办理吗|申请吗)|多少(钱|天|岁)|政策.{0,6}(是什么|解释)/g,
  },
  { kind: 'consultation', weight: 1, when: /[?]|吗/g },
  {
    kind: 'complaint',
    weight: 2,
    when: /投诉|控诉|不满|扰民|乱收费|态度(恶劣|差|不好)|推诿|不作为|敷衍|欺骗|欺诈|坑|霸王条款|拖欠|克扣|违约|强制|强迫|骚扰|虚假宣传|质量(差|问题)|没人管|无人管|不给(退|解决|处理)|黑心|违建|违章|占道|乱停|超标|污染|恶臭|噪音/g,
  },
  {
    kind: 'help_request',
    weight: 2,
    when: /求助|帮帮|帮忙|帮我|请求(解决|帮助|支持|救助)|恳请|救救|求求|急需|困难|维修|修一下|派人|没水|没电|停水|停电|不热|漏水|堵了|坏了|走失|申请救助|怎么办(?!理)/g,
  },
]
const FIRST_WORDS = 30
const BASIS = '条例第二条'

/** Which of the statutory kinds the words ask for (咨询 求助 投诉 举报 建议, and 表扬), likeliest first; help when nothing speaks. */
export function proposeKind(text: string): KindProposal[] {
  const folded = foldText(text)
  const found = appealKinds.map((kind) => evidenceFor(kind, folded)).filter(({ score }) => score > 0)
  const total = found.reduce((sum, { score }) => sum + score, 0)
  if (total === 0) return [{ kind: 'help_request', share: 0, words: [], basis: BASIS }]
  return found
    .sort((a, b) => b.score - a.score)
    .map(({ kind, score, words }) => ({ kind, share: score / total, words, basis: BASIS }))
}

function evidenceFor(kind: AppealKind, folded: string): { kind: AppealKind; score: number; words: string[] } {
  const matches = CUES.filter((cue) => cue.kind === kind).flatMap(({ weight, when }) =>
    [...folded.matchAll(when)].map((match, i) => ({
      words: match[0],
      points: (weight * (match.index < FIRST_WORDS ? 2 : 1)) / (i + 1),
    })),
  )
  return {
    kind,
    score: matches.reduce((sum, { points }) => sum + points, 0),
    words: [...new Set(matches.map(({ words }) => words))].slice(0, 5),
  }
}
