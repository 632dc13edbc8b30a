import { refuse, hidePersonal, type Refusal } from '@shaoying/domain'
import type { LanguageModel } from '../ports/language-model.ts'

export const draftPurposes = ['summary', 'reply', 'suggestion'] as const
export type DraftPurpose = (typeof draftPurposes)[number]

export interface ModelDraft {
  readonly text: string
  readonly model: string
  /** How many places were hidden before the text left. */
  readonly hidden: number
}

const always =
  '你是政务热线的助手。只根据给出的内容写，不编造事实、日期、依据和电话；〔〕中是已隐去的个人信息，原样保留，不要猜测。你的文字只供工作人员参考。'
const instructions: Readonly<Record<DraftPurpose, string>> = {
  summary: `${always}用三句话以内概括诉求：谁反映、什么事、在哪里、希望怎样。`,
  reply: `${always}为承办单位起草一份答复：回应诉求，留出“核查情况”“依据”“办理时间”三处空白让承办人填写，语言平实。`,
  suggestion: `${always}提出至多三条办理思路，每条一句，写明需要核实什么。`,
}
const longestText = 6000

/** Lets the model draft something from an order's words, hidden of what is personal first. Codes: `language_model.off`, `language_model.no_answer`. */
export async function draftWithModel(
  model: LanguageModel | null,
  purpose: DraftPurpose,
  words: string,
): Promise<ModelDraft | Refusal> {
  if (!model) return refuse('language_model.off')
  const { text, hidden } = hidePersonal(words.slice(0, longestText))
  const answer = await model.complete(instructions[purpose], text)
  return answer === null ? refuse('language_model.no_answer') : { text: answer, model: model.name, hidden }
}
