import { working } from './element.ts'
import { showProgress } from './progress.ts'
import { startSubmission } from './submission.ts'

const byId = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind
const track = byId<HTMLFormElement>('track')
const fill = (number: string, code: string): void => {
  byId<HTMLInputElement>('number').value = number
  byId<HTMLInputElement>('code').value = code
}

startSubmission(byId('submit'), byId('submit-answer'), ({ number, trackingCode }) => fill(number, trackingCode))
track.addEventListener('submit', (event) => {
  event.preventDefault()
  const answer = byId('track-answer')
  answer.textContent = ''
  void working(track, answer, () => showProgress(byId('progress'), byId<HTMLInputElement>('number').value, byId<HTMLInputElement>('code').value))
})

// A link of a message (`#track=<number>.<code>`) shows its order at once; the code does not stay in the address.
const [, number, code] = /^#track=(.+)\.([0-9A-Z]{8})$/.exec(decodeURIComponent(location.hash)) ?? []
if (number !== undefined && code !== undefined) {
  history.replaceState(null, '', location.pathname)
  fill(number, code)
  track.requestSubmit()
}
