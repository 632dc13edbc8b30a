const two = (value: number): string => String(value).padStart(2, '0')

/** A moment as a field for date and time takes it: `2026-03-02T09:30`, in the zone of this machine. */
export function localMinute(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** What such a field holds, in UTC and whole seconds. */
export function utcOf(local: string): string {
  return new Date(local).toISOString().replace(/\.\d{3}Z$/u, 'Z')
}

const minuteMs = 60_000

/** A minute that was typed stands for all of its seconds: in the minute in which something began it means that beginning. */
export function notBefore(began: string | null, at: string): string {
  return began !== null && at < began && Date.parse(began) - Date.parse(at) < minuteMs ? began : at
}
