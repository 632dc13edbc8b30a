import { Mark, type Tone } from '@shaoying/ui'
import type { Story } from './story.ts'

const words: Readonly<Record<Tone, { readonly zh: string; readonly en: string }>> = {
  plain: { zh: '已安排', en: 'Announced' },
  new: { zh: '待派单', en: 'To dispatch' },
  busy: { zh: '办理中', en: 'In handling' },
  soon: { zh: '今日到期', en: 'Due today' },
  late: { zh: '超期', en: 'Overdue' },
  done: { zh: '已办结', en: 'Closed' },
  apart: { zh: '保密', en: 'Confidential' },
}

export const markStory: Story = {
  part: 'Mark',
  states: Object.fromEntries(
    Object.entries(words).map(([tone, word]) => [
      tone,
      (language) => <Mark tone={tone as Tone}>{word[language]}</Mark>,
    ]),
  ),
}
