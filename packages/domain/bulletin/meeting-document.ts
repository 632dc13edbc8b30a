import type { ReviewMeeting, SiteFinding } from '../assessment/review-meeting.ts'
import { addSeconds } from '../kernel/instant.ts'
import type { BulletinContent, BulletinText, BulletinUnit } from './bulletin-content.ts'
import { chineseOrdinal, dateInWords, momentInWords } from './bulletin-numbers.ts'
import { bulletinWords, type BulletinWords } from './bulletin-words.ts'
import type { PaperBlock, PaperDocument, PaperLanguage } from './paper-document.ts'
import { classesSection, mentionsSection } from './sections/consequences.ts'
import { topicsSection } from './sections/matters.ts'
import { overviewSection } from './sections/overview.ts'
import { rankingSection } from './sections/ranking.ts'

/** What the review meeting has before it: the window's results, and the meeting itself with units by their names. */
export interface MeetingContent {
  readonly results: BulletinContent
  /** Null: not called yet. */
  readonly meeting: ReviewMeeting | null
  nameOf(unitId: string): BulletinUnit
}

const findings: Readonly<Record<SiteFinding, BulletinText>> = {
  confirmed: { zh: '属实，已解决', en: 'solved, as said' },
  partly: { zh: '部分解决', en: 'solved in part' },
  refuted: { zh: '未解决', en: 'not solved' },
  unreachable: { zh: '联系不上', en: 'not reached' },
}

/** The papers of the monthly review meeting (点评会, R173): how the city stands, who is where, names, tests by lot, tasks. */
export function meetingDocument(content: MeetingContent, language: PaperLanguage): PaperDocument {
  const { results, meeting } = content
  const words = bulletinWords(results, language)
  const { pick, of } = words
  const rankings = results.rankings.filter(({ rows }) => rows.some(({ rank }) => rank !== null))
  const sections: readonly { readonly heading: string; readonly blocks: readonly PaperBlock[] }[] = [
    { heading: pick('会议安排', 'The meeting'), blocks: arrangement(meeting, words) },
    { heading: pick('总体情况', 'The city as a whole'), blocks: overviewSection(words) },
    ...rankings.map((ranking) => ({
      heading: pick(`${ranking.name.zh}排名`, `Ranking: ${of(ranking.name)}`),
      blocks: rankingSection(ranking, null, words),
    })),
    { heading: pick('分类与到期措施', 'Classes, and what is due'), blocks: classesSection(words) },
    { heading: pick('点名表扬与批评', 'Praise and criticism by name'), blocks: mentionsSection(words) },
    { heading: pick('现场测试', 'Tests on the spot'), blocks: testsSection(content, words) },
    { heading: pick('热点问题', 'What residents asked about'), blocks: topicsSection(words) },
    { heading: pick('议定事项', 'What units were given to do'), blocks: tasksSection(content, words) },
  ]
  const date = meeting ? dateInWords(momentOn(meeting, results), language) : pick('（未定）', '(not called yet)')
  return {
    language,
    head: {
      banner: pick(`${results.city.zh}接诉即办点评会材料`, `${of(results.city)} · Papers of the review meeting`),
      issue: pick(`${results.window.name.zh}`, of(results.window.name)),
      issuer: of(results.issuer),
      date,
    },
    title: pick(`${results.window.name.zh}接诉即办点评会材料`, `Review meeting on ${of(results.window.name)}`),
    draftMark: pick('内部材料', 'INTERNAL'),
    blocks: [
      ...sections
        .filter(({ blocks }) => blocks.length > 0)
        .flatMap(({ heading, blocks }, index): readonly PaperBlock[] => [
          {
            kind: 'heading',
            text: language === 'zh' ? `${chineseOrdinal(index + 1)}、${heading}` : `${index + 1}. ${heading}`,
          },
          ...blocks,
        ]),
      { kind: 'signature', lines: [of(results.issuer), date] },
    ],
    imprint: [of(results.issuer), date],
  }
}

/** The city's day of the meeting. */
function momentOn({ heldAt }: ReviewMeeting, { zoneOffsetMinutes }: BulletinContent): string {
  return addSeconds(heldAt, zoneOffsetMinutes * 60).slice(0, 10)
}

function arrangement(meeting: ReviewMeeting | null, { content, language, pick }: BulletinWords): readonly PaperBlock[] {
  if (!meeting) return [{ kind: 'paragraph', text: pick('会议尚未召集。', 'The meeting has not been called yet.') }]
  const at = momentInWords(meeting.heldAt, content.zoneOffsetMinutes, language)
  return [
    {
      kind: 'paragraph',
      text: pick(
        `时间：${at}；地点：${meeting.place}；主持：${meeting.chair}。`,
        `When: ${at}. Where: ${meeting.place}. Chair: ${meeting.chair}.`,
      ),
    },
    ...(meeting.minutes === null
      ? []
      : [{ kind: 'paragraph', text: pick(`会议纪要：${meeting.minutes}`, `Minutes: ${meeting.minutes}`) } as const]),
  ]
}

function testsSection({ meeting, nameOf }: MeetingContent, { pick, of }: BulletinWords): readonly PaperBlock[] {
  if (!meeting || meeting.tests.length === 0) return []
  const done = meeting.tests.filter(({ finding }) => finding !== null)
  const confirmed = done.filter(({ finding }) => finding === 'confirmed').length
  const lead = pick(
    `从承办单位称已解决的工单中抽签${meeting.tests.length}件，每个单位至多一件；抽签由本期数据的校验值决定，任何人可以复核。`,
    `${meeting.tests.length} orders that their units call solved were drawn by lot, one of each unit at most; the hash of the window’s inputs decides, so that anybody can draw again.`,
  )
  const outcome =
    done.length === 0
      ? ''
      : pick(`已测试${done.length}件，属实${confirmed}件。`, ` ${done.length} tested, ${confirmed} as said.`)
  return [
    { kind: 'paragraph', text: `${lead}${outcome}` },
    {
      kind: 'table',
      caption: pick('现场测试', 'Tests on the spot'),
      rows: meeting.tests.map(({ orderNumber, unitId, finding, remark }, index) => [
        String(index + 1),
        orderNumber,
        of(nameOf(unitId).name),
        finding ? of(findings[finding]) : '',
        remark,
      ]),
      columns: [
        { title: pick('序号', 'No.'), share: 0.6, align: 'centre' },
        { title: pick('工单编号', 'Order'), share: 2.2, align: 'start' },
        { title: pick('承办单位', 'Unit'), share: 2, align: 'start' },
        { title: pick('结果', 'Finding'), share: 1.5, align: 'start' },
        { title: pick('说明', 'Remark'), share: 2.4, align: 'start' },
      ],
    },
  ]
}

function tasksSection(
  { meeting, nameOf }: MeetingContent,
  { pick, of, language }: BulletinWords,
): readonly PaperBlock[] {
  if (!meeting || meeting.tasks.length === 0) return []
  return [
    {
      kind: 'table',
      caption: pick('议定事项', 'Tasks'),
      rows: meeting.tasks.map(({ unitId, task, dueOn }, index) => [
        String(index + 1),
        of(nameOf(unitId).name),
        task,
        dateInWords(dueOn, language),
      ]),
      columns: [
        { title: pick('序号', 'No.'), share: 0.6, align: 'centre' },
        { title: pick('单位', 'Unit'), share: 1.8, align: 'start' },
        { title: pick('事项', 'Task'), share: 4, align: 'start' },
        { title: pick('完成时限', 'Due'), share: 1.6, align: 'start' },
      ],
    },
  ]
}
