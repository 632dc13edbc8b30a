import { clusterHotIssues, type HotIssue } from '@shaoying/triage'
import type { CliContext } from '../cli-context.ts'
import { fieldTexts, readRecords } from './read-records.ts'

export interface HotWords {
  data: string
  text: string
  time: string
  id: string
  person?: string
  top: number
  json?: true
}

/** Times in the file that carry no zone are China time. */
const ZONE_MS = 8 * 3_600_000

/** Groups the messages of a file into issues, hottest first. */
export async function hot({ data, text, time, id, person, top, json }: HotWords, context: CliContext): Promise<void> {
  const rows = await readRecords(data)
  const texts = fieldTexts(rows, text)
  const times = fieldTexts(rows, time)
  const ids = fieldTexts(rows, id)
  if (times.length > 0 && times.every((one) => readTime(one) === null))
    throw new Error(`${data}: nothing in “${time}” is a time such as 2019-02-28 11:25:05; the first is “${times[0]!}”.`)
  const persons = person === undefined ? [] : fieldTexts(rows, person)
  const issues = clusterHotIssues(
    ids.map((one, i) => ({ id: one, text: texts[i]!, atMs: readTime(times[i]!), personId: persons[i] ?? null })),
  ).slice(0, top)
  if (json) context.print(JSON.stringify(issues.map(asJson)))
  else issues.forEach((issue) => printIssue(issue, context))
}

function asJson(issue: HotIssue): object {
  const { rank, heat, title, place, ids, fromMs, toMs, alarm, facts, parts } = issue
  return { rank, heat, title, place, ids, from: asTime(fromMs), to: asTime(toMs), alarm, facts, parts }
}

function printIssue({ rank, heat, title, place, ids, fromMs, toMs, parts }: HotIssue, { print }: CliContext): void {
  print(
    `${rank}. ${title}  ${place ?? ''}  heat ${heat}, ${ids.length} messages, ${asTime(fromMs)?.slice(0, 10)} – ${asTime(toMs)?.slice(0, 10)}`,
  )
  print(
    `   ${parts.map(({ fact, value, points }) => `${fact} ${Math.round(value * 100) / 100} → ${points.toFixed(1)}`).join(', ')}`,
  )
}

/** `2019/2/28 11:25:05`, `2017-06-08 17:31`, `2026-11-21T12:00:00Z` → milliseconds; null when it is no time. */
function readTime(written: string): number | null {
  const parts =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?/.exec(
      written.trim(),
    )
  if (!parts) return null
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : Number(part)))
  return Date.UTC(year!, month! - 1, day, hour, minute, second) - offsetMs(parts[7])
}

function offsetMs(zone: string | undefined): number {
  if (zone === undefined) return ZONE_MS
  if (zone === 'Z') return 0
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})/.exec(zone)!
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

function asTime(ms: number | null): string | null {
  return ms === null ? null : `${new Date(ms + ZONE_MS).toISOString().slice(0, 19)}+08:00`
}
