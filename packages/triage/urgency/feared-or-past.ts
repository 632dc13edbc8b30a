/**
 * Words that make a danger one that is feared, possible, past, warned of or asked about. Looked for in the same clause.
 * Not 曾 alone nor 过: people also say 已经找过 about what goes on.
 */
export const FEARED =
  /隐患|如果|要是|一旦|万一|假如|防止|避免|预防|以防|防范|谨防|担心|生怕|害怕会|怕(?!冷|得|他|她|了|死)|可能会?|容易|会不会|会引[起发]|引起|引发|易燃|风险|演练|宣传|应急预案|如何|怎么办理|怎样|咨询|请问|建议|希望(?!.*救)|标准|规定|免得|差点|险些|差一点|电影|小说|新闻[里上]|听说别|历史上/

/** Times long past: then nobody is to be rescued now. */
export const PAST =
  /去年|前年|大前年|上个?月|上周|上次|以前|从前|当年|那年|多年前|几年前|\d{4}年|[零一二]\d年|曾经|曾于|曾因|当时|后来|事后|之后被|已去世|去世|死亡|遗属|判决|法医|赔偿|工伤认定|抚恤/
