import { Countdown } from '@shaoying/ui'
import { after, clockWords, type Story } from './story.ts'

export const countdownStory: Story = {
  part: 'Countdown',
  states: {
    'hours left': (language) => <Countdown dueAt={after(9000)} words={clockWords[language]} />,
    'half an hour left': (language) => <Countdown dueAt={after(1800)} words={clockWords[language]} />,
    'five minutes left': (language) => <Countdown dueAt={after(300)} words={clockWords[language]} />,
    late: (language) => <Countdown dueAt={after(-400)} words={clockWords[language]} />,
  },
}
