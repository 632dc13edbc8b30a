import { conditionTexts, situationTexts } from '@shaoying/contract'
import { chineseFields } from './chinese-fields.data.ts'
import { chineseTexts } from './chinese-texts.ts'

const chinese = /[\u3400-\u9fff]/
/** `In dispatched, handling → replied; a reason is given [Reg 15].` */
const lifecycleRow = /^In ([\w, ]+) → ([\w ]+?)(?:; (.*))? \[(.*)\]\.$/
/** `` Needs `order.sign` (Sign for an order, 签收) or `…`. `` */
const rights = /`([\w.]+)` \([^()]*, ([^(),]+)\)/g

/** A summary is written as `English 中文`: the part for that language, or what the table says. */
export function summaryIn(summary: string, language: 'zh' | 'en'): string {
  const at = summary.search(chinese)
  if (language === 'en') return at > 0 ? summary.slice(0, at).replace(/[（(]?\s*$/, '') : summary
  return at >= 0 ? summary.slice(at) : (chineseTexts[summary] ?? summary)
}

/** A description, paragraph by paragraph; one that nobody put into Chinese stays as it is. */
export function descriptionIn(text: string, language: 'zh' | 'en'): string {
  return language === 'en' ? text : text.split('\n\n').map(paragraphInChinese).join('\n\n')
}

/** What a field means; one that nobody put into Chinese stays as it is. */
export function fieldIn(description: string, language: 'zh' | 'en'): string {
  return language === 'en' ? description : (chineseFields[description] ?? description)
}

function paragraphInChinese(text: string): string {
  const row = lifecycleRow.exec(text)
  if (row) {
    const [, from = '', to = '', condition, basis = ''] = row
    return `${from.split(', ').map(situation).join('、')} → ${to.split(' or ').map(situation).join('或')}${condition === undefined ? '' : `；${conditionTexts[condition] ?? condition}`}［${basis}］`
  }
  if (text.startsWith('Needs `'))
    return `需要权限：${[...text.matchAll(rights)].map(([, name, words]) => `${words} \`${name}\``).join('，或')}。`
  return chineseTexts[text] ?? text
}

function situation(name: string): string {
  return name === 'same'
    ? '状态不变'
    : ((situationTexts as Readonly<Record<string, { readonly zh: string }>>)[name]?.zh ?? name)
}
