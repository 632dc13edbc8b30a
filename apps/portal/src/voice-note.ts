import { button } from './element.ts'
import type { say as Say } from './texts.ts'

const longestSeconds = 180

export function canRecord(): boolean {
  return typeof MediaRecorder !== 'undefined' && 'mediaDevices' in navigator
}

/** A button that records until it is pressed again, three minutes at most. */
export function recordVoice(say: typeof Say, onNote: (note: Blob) => void, onFault: () => void): HTMLButtonElement {
  let recorder: MediaRecorder | null = null
  const made = button(say('record'), () => {
    if (recorder) recorder.stop()
    else void navigator.mediaDevices.getUserMedia({ audio: true }).then(begin, onFault)
  })
  const begin = (stream: MediaStream): void => {
    const parts: Blob[] = []
    recorder = new MediaRecorder(stream)
    const beganAt = Date.now()
    const timer = setInterval(() => {
      const seconds = Math.round((Date.now() - beganAt) / 1000)
      made.textContent = say('stopRecording', { seconds })
      if (seconds >= longestSeconds) recorder?.stop()
    }, 500)
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
    recorder.addEventListener('stop', () => {
      clearInterval(timer)
      for (const track of stream.getTracks()) track.stop()
      made.textContent = say('record')
      onNote(new Blob(parts, { type: recorder!.mimeType.split(';')[0]! }))
      recorder = null
    })
    recorder.start()
  }
  return made
}
