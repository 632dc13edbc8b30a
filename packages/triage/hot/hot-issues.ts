import { groupCopies } from '../similar/group-copies.ts'
import { clusterSteps, type ClusterOptions } from './cluster-messages.ts'
import { applyHandDecisions, type HandDecisions } from './hand-decisions.ts'
import { DEFAULT_HEAT, heatOf, type Heat, type HeatFormula, type IssueFacts } from './heat-formula.ts'
import { likeness, vectorSteps, type MessageVector } from './message-vectors.ts'
import { sharedName } from './shared-name.ts'

export interface IssueMessage {
  id: string
  /** Title and body; the title first, ended by a line break where there is one. */
  text: string
  /** Milliseconds since 1970; null when not known. */
  atMs: number | null
  /** A handle for the person, never the name; null when not known. */
  personId?: string | null
  isSolved?: boolean | null
}

export interface HotIssue extends Heat {
  rank: number
  /** Title of the message that stands for the issue best. */
  title: string
  /** The name most of its messages share: estate, road, company, village; null when they share none. */
  place: string | null
  ids: string[]
  fromMs: number | null
  toMs: number | null
  facts: IssueFacts
}

export interface HotIssueOptions extends Partial<ClusterOptions> {
  formula?: HeatFormula
  /** Issues of fewer messages are left out. Default 3. */
  leastMessages?: number
  /** What people have put together or taken apart by hand. */
  decisions?: HandDecisions
}

const PAIR_LIKENESS = 0.15
const GROUP_LIKENESS = 0.08
const DAY_MS = 86_400_000
const STRONG =
  /强烈|愤怒|忍无可忍|气愤|无法忍受|苦不堪言|严重|投诉无门|多次(投诉|反映)|恳请|求求|救救|跪求|无人管|没人管|不作为|置之不理|民不聊生|何时|!{2}|！{2}|[?？]{2}/

/** Groups a stream of messages into issues, hottest first, each with the working of its heat. Deterministic; reads no clock. */
export function clusterHotIssues(messages: readonly IssueMessage[], options: HotIssueOptions = {}): HotIssue[] {
  const steps = hotIssueSteps(messages, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same with pauses, for a process that has other things to do between them. About 0.7 ms a message in all. */
export function* hotIssueSteps(
  messages: readonly IssueMessage[],
  options: HotIssueOptions = {},
): Generator<undefined, HotIssue[]> {
  const vectors = yield* vectorSteps(messages.map((message) => message.text))
  const groups = yield* clusterSteps(vectors, {
    pairLikeness: options.pairLikeness ?? PAIR_LIKENESS,
    groupLikeness: options.groupLikeness ?? GROUP_LIKENESS,
  })
  applyHandDecisions(
    groups,
    messages.map((message) => message.id),
    vectors,
    options.decisions,
  )
  const persons = personsOf(messages)
  const latest = messages.reduce((last, { atMs }) => Math.max(last, atMs ?? -Infinity), -Infinity)
  const formula = options.formula ?? DEFAULT_HEAT
  const issues = [...membersByGroup(groups).values()]
    .filter((members) => members.length >= (options.leastMessages ?? 3))
    .map((members) => describeIssue(members, { messages, vectors, persons, latest, formula }))
  issues.sort((a, b) => b.heat - a.heat || b.ids.length - a.ids.length || (a.ids[0]! < b.ids[0]! ? -1 : 1))
  return issues.map((issue, i) => ({ ...issue, rank: i + 1 }))
}

interface Stream {
  messages: readonly IssueMessage[]
  vectors: readonly MessageVector[]
  persons: readonly string[]
  latest: number
  formula: HeatFormula
}

function describeIssue(members: readonly number[], stream: Stream): HotIssue {
  const own = members.map((i) => stream.messages[i]!)
  const times = own.flatMap(({ atMs }) => (atMs === null ? [] : [atMs])).sort((a, b) => a - b)
  const { centre, oneness } = centreOf(members, stream.vectors)
  const known = own.filter(({ isSolved }) => isSolved !== null && isSolved !== undefined)
  const facts: IssueFacts = {
    messages: own.length,
    people: new Set(members.map((i) => stream.persons[i]!)).size,
    growth: growthOf(times, stream.latest, stream.formula.windowDays * DAY_MS),
    mood: own.filter(({ text }) => STRONG.test(text)).length / own.length,
    unsolved: known.length === 0 ? null : known.filter(({ isSolved }) => !isSolved).length / known.length,
    oneness,
  }
  return {
    rank: 0,
    ...heatOf(facts, stream.formula),
    title: titleOf(stream.messages[centre]!.text),
    place: sharedName(own.map(({ text }) => text)),
    ids: own.map(({ id }) => id),
    fromMs: times[0] ?? null,
    toMs: times.at(-1) ?? null,
    facts,
  }
}

function growthOf(times: readonly number[], latest: number, windowMs: number): number {
  const inWindow = (from: number, to: number): number => times.filter((at) => at > from && at <= to).length
  return (inWindow(latest - windowMs, latest) + 1) / (inWindow(latest - 2 * windowMs, latest - windowMs) + 1)
}

/** The message most like all others, and the mean likeness of all pairs. */
function centreOf(members: readonly number[], vectors: readonly MessageVector[]): { centre: number; oneness: number } {
  const sums = members.map((i) =>
    members.reduce((sum, j) => (i === j ? sum : sum + likeness(vectors[i]!, vectors[j]!)), 0),
  )
  const best = sums.indexOf(Math.max(...sums))
  const pairs = members.length * (members.length - 1)
  return { centre: members[best]!, oneness: pairs === 0 ? 1 : sums.reduce((a, b) => a + b, 0) / pairs }
}

/** Who wrote each message; where that is unknown, copies of one text count as one person. */
function personsOf(messages: readonly IssueMessage[]): string[] {
  const unknown = messages.filter(({ personId }) => !personId)
  const copies = groupCopies(unknown.map(({ text }) => text))
  const textOf = new Map(unknown.map((message, i) => [message, copies[i]!]))
  return messages.map((message) => (message.personId ? `person ${message.personId}` : `text ${textOf.get(message)!}`))
}

function titleOf(text: string): string {
  return text.split('\n')[0]!.slice(0, 60)
}

function membersByGroup(groups: Int32Array): Map<number, number[]> {
  const members = new Map<number, number[]>()
  groups.forEach((group, i) => members.set(group, [...(members.get(group) ?? []), i]))
  return members
}
