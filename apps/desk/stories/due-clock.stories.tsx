import { DueClock } from '@shaoying/ui'
import { after, clockWords, type Story } from './story.ts'

export const dueClockStory: Story = {
  part: 'DueClock',
  states: {
    'days left': (language) => <DueClock dueAt={after(4 * 86_400)} words={clockWords[language]} />,
    'due today': (language) => <DueClock dueAt={after(5 * 3600)} words={clockWords[language]} />,
    late: (language) => <DueClock dueAt={after(-30 * 3600)} words={clockWords[language]} />,
    'no limit': (language) => <DueClock dueAt={null} words={clockWords[language]} />,
  },
}
