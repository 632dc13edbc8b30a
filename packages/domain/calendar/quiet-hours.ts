import { addSeconds, epochSeconds, type Instant } from '../kernel/instant.ts'
import { daySeconds } from './civil-date.ts'

/** Hours of the city's day in which nobody is disturbed: `from` is in, `to` is out; `22:00` to `08:00` goes over midnight. */
export interface QuietHours {
  readonly from: string
  readonly to: string
}

/** The instant itself, or the end of the quiet hours it falls into. `zoneOffsetMinutes`: minutes east of UTC. */
export function afterQuietHours(at: Instant, { from, to }: QuietHours, zoneOffsetMinutes: number): Instant {
  const [start, end] = [secondsOf(from), secondsOf(to)]
  const now = positive(epochSeconds(at) + zoneOffsetMinutes * 60)
  const sinceStart = positive(now - start)
  const length = positive(end - start)
  return sinceStart < length ? addSeconds(at, length - sinceStart) : at
}

/** Seconds of a day, also for what lies before its beginning. */
function positive(seconds: number): number {
  return ((seconds % daySeconds) + daySeconds) % daySeconds
}

function secondsOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours! * 60 + minutes!) * 60
}
