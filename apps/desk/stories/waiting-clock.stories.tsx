import { WaitingClock } from '@shaoying/ui'
import { after, clockWords, type Story } from './story.ts'

export const waitingClockStory: Story = {
  part: 'WaitingClock',
  states: {
    minutes: (language) => <WaitingClock since={after(-12 * 60)} words={clockWords[language]} />,
    days: (language) => <WaitingClock since={after(-30 * 3600)} words={clockWords[language]} />,
  },
}
