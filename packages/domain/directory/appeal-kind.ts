/** The five statutory kinds (咨询 求助 投诉 举报 建议; Reg 2, R122) and praise (表扬), which is counted apart. */
export const appealKinds = ['consultation', 'help_request', 'complaint', 'report', 'suggestion', 'praise'] as const
export type AppealKind = (typeof appealKinds)[number]
