/** How a petitioner was asked, and the five grades of their answer [Reg 23]. */
export const callbackManners = ['phone', 'sms_link', 'web'] as const
export type CallbackManner = (typeof callbackManners)[number]
export type Satisfaction = 'very_satisfied' | 'satisfied' | 'basically_satisfied' | 'dissatisfied' | 'very_dissatisfied'
export const satisfactionGrades = [
  'very_satisfied',
  'satisfied',
  'basically_satisfied',
  'dissatisfied',
  'very_dissatisfied',
] as const satisfies readonly Satisfaction[]
