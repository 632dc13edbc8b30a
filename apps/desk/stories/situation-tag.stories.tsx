import type { OrderSituationName } from '@shaoying/domain'
import { SituationTag } from '@shaoying/ui'
import type { Story } from './story.ts'

const words: Readonly<Partial<Record<OrderSituationName, { readonly zh: string; readonly en: string }>>> = {
  pending_dispatch: { zh: '待派单', en: 'To dispatch' },
  dispatched: { zh: '已派单', en: 'Dispatched' },
  objected: { zh: '异议中', en: 'Objected' },
  handling: { zh: '办理中', en: 'In handling' },
  ledgered: { zh: '挂账', en: 'On the ledger' },
  rework: { zh: '重办', en: 'Rework' },
  await_callback: { zh: '待回访', en: 'To call back' },
  closed: { zh: '已办结', en: 'Closed' },
}

export const situationTagStory: Story = {
  part: 'SituationTag',
  states: Object.fromEntries(
    Object.entries(words).map(([situation, word]) => [
      situation,
      (language) => <SituationTag situation={situation as OrderSituationName} text={word[language]} />,
    ]),
  ),
}
