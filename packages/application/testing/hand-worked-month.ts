import { readFile } from 'node:fs/promises'
import type { AssessedOrder, AssessedRound, Channel, Satisfaction } from '@shaoying/domain'

const page = new URL('../../../docs/how-to/hand-worked-month.md', import.meta.url)

/** One row of a table of the page, by the titles of its columns. */
export type Row = Readonly<Record<string, string>>

function tablesOf(text: string): readonly (readonly Row[])[] {
  const blocks = text
    .split(/\n(?!\|)/)
    .map((block) => block.split('\n').filter((line) => line.startsWith('|')))
    .filter((lines) => lines.length > 2)
  return blocks.map(([head, , ...lines]) => {
    const cells = (line: string): string[] =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
    const titles = cells(head!)
    return lines.map((line) => Object.fromEntries(cells(line).map((cell, index) => [titles[index]!, cell])))
  })
}

/** The two tables of docs/how-to/hand-worked-month.md: forty orders, and what they come to. */
export async function handWorkedMonth(): Promise<{ readonly orders: readonly Row[]; readonly sums: readonly Row[] }> {
  const [orders, sums] = tablesOf(await readFile(page, 'utf8'))
  return { orders: orders!, sums: sums! }
}

const streets: Row = {
  桥头街道: '990101001',
  湖滨街道: '990101002',
  南山镇: '990101003',
  河口街道: '990102001',
  青岭乡: '990102002',
}
const districts: Row = { '990101': '990101', '990102': '990102' }
const kinds: Readonly<Record<string, AssessedOrder['kind']>> = {
  投诉: 'complaint',
  求助: 'help_request',
  建议: 'suggestion',
  举报: 'report',
  咨询: 'consultation',
  表扬: 'praise',
}
const channels: Readonly<Record<string, Channel>> = { 电话: 'phone', 微信: 'wechat', 导入: 'import' }
const manners = { 电话: 'phone', 短信: 'sms_link', 网上: 'web' } as const
const solved = { 解决: 'solved', 部分解决: 'partly_solved', 未解决: 'not_solved' } as const
const grades: Readonly<Record<string, Satisfaction>> = {
  非常满意: 'very_satisfied',
  满意: 'satisfied',
  基本满意: 'basically_satisfied',
  不满意: 'dissatisfied',
  非常不满意: 'very_dissatisfied',
}

/** `02-19 00:00:00` in Beijing, as an instant. */
export function beijing(text: string): string {
  return new Date(`2026-${text.replace(' ', 'T').padEnd(14, ':00')}+08:00`.replace(/T(\d\d:\d\d)\+/, 'T$1:00+'))
    .toISOString()
    .replace('.000', '')
}

export const streetId = (name: string): string => streets[name]!

function roundOf(cell: string, round: number): AssessedRound {
  const [day, hour, manner, contacted, solution, grade] = cell.split(' ')
  const answer =
    cell === '—'
      ? null
      : {
          at: beijing(`${day} ${hour}`),
          manner: manners[manner as '电话'],
          contacted: contacted === '联系',
          solved: solved[solution as '解决'],
          satisfaction: grades[grade!]!,
        }
  return { round, dueAt: null, handledAt: null, inTime: null, claimedSolved: null, returns: 0, answer }
}

type Exclusion = NonNullable<AssessedOrder['exclusion']>
function exclusionOf(other: string): Exclusion | null {
  const flag = {
    applicationId: 'x',
    typeId: 'x',
    purpose: 'exclude',
    reason: '',
    at: beijing('03-20 10:00:00'),
  } as const
  const standings: Readonly<Record<string, Partial<Exclusion>>> = {
    同意剔除: { standing: 'granted' },
    申诉后剔除: { standing: 'granted', byAppeal: true },
    不予剔除: { standing: 'refused' },
    申诉后不予剔除: { standing: 'refused', byAppeal: true },
    撤回剔除申请: { standing: 'withdrawn' },
    已申请剔除: { standing: 'applied' },
    不计总量: { standing: 'granted', purpose: 'not_counted' },
  }
  const found = standings[other]
  return found ? { ...flag, standing: 'applied', byAppeal: false, ...found } : null
}

const undispatched = ['即时答复', '恶意', '诉讼渠道']
const situations: Readonly<Record<string, AssessedOrder['situation']>> = {
  作废: 'void',
  撤回: 'withdrawn',
  即时答复: 'answered',
  恶意: 'redirected',
  诉讼渠道: 'redirected',
}

/** The order a row describes, as assessment sees it. */
export function orderOfRow(row: Row): AssessedOrder {
  const { 序: number, 登记: created, 其他: other } = row as Row & { 序: string; 登记: string; 其他: string }
  const [lead, createdAt] = [streetId(row['街乡']!), beijing(created)]
  const rounds = [
    roundOf(row['第一次回访']!, 1),
    ...(row['第二次回访'] === '—' ? [] : [roundOf(row['第二次回访']!, 2)]),
  ]
  const district = districts[lead.slice(0, 6)]!
  return {
    orderId: `order-${number.padStart(2, '0')}`,
    number,
    kind: kinds[row['类型']!]!,
    channel: channels[row['渠道']!] ?? 'phone',
    categoryId: '0101-01',
    line: 'city_management',
    units: {
      lead,
      leadStreet: lead,
      leadDistrict: district,
      placeCommunity: null,
      placeStreet: lead,
      placeDistrict: district,
      industry: '990000-city-management',
    },
    assistUnitIds: [],
    createdAt,
    dispatchedAt: undispatched.includes(other) ? null : createdAt,
    dispatchCount: 1,
    closedAt: null,
    closedHow: other === '三次无人接听' ? 'unreachable' : null,
    situation: situations[other] ?? 'closed',
    treatment: other === '恶意' ? 'malicious_or_abusive' : other === '诉讼渠道' ? 'legal_channel' : null,
    rounds: undispatched.includes(other) ? [] : rounds,
    callbackAttempts: other === '三次无人接听' ? 3 : 1,
    wrongNumbers: 0,
    mergedInto: other.startsWith('并入') && !other.startsWith('并入来件') ? 'order-05' : null,
    mergedChildren: other.startsWith('并入来件') ? 1 : 0,
    repeats: other.startsWith('重复') ? 'order-06' : null,
    exclusion: exclusionOf(other),
    categoryChanges: [],
    replyFingerprint: null,
    tags: [],
  }
}
