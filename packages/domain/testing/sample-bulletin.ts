import type { BulletinContent, BulletinFigures, BulletinRow, BulletinUnit } from '../bulletin/bulletin-content.ts'

const figures = (
  volume: number,
  valid: number,
  response: number,
  resolution: number,
  satisfaction: number,
): BulletinFigures => ({
  volume,
  valid,
  contacted: Math.round((valid * response) / 100),
  solved: Math.round((valid * resolution) / 100),
  satisfied: Math.round((valid * satisfaction) / 100),
  values: { response, resolution, satisfaction },
  score: Number((0.1 * response + 0.5 * resolution + 0.4 * satisfaction).toFixed(2)),
})

const districts: readonly BulletinUnit[] = [
  { id: '990101', name: { zh: '城东区', en: 'Chengdong' } },
  { id: '990102', name: { zh: '城西区', en: 'Chengxi' } },
]
const first = ['桥头', '湖滨', '柳树', '石门', '新桥', '南苑', '北辛', '东坝', '西山', '永安', '和平', '朝阳']
const last = ['街道', '镇', '地区']

/** A made-up ranking of so many streets, best first; the last has no valid callback. */
function rows(count: number): readonly BulletinRow[] {
  return Array.from({ length: count }, (_, index): BulletinRow => {
    const zh = `${first[index % first.length]}${index >= first.length ? chinese(Math.floor(index / first.length)) : ''}${last[index % last.length]}`
    const isLast = index === count - 1
    const own = figures(
      900 - index * 3,
      640 - index * 2,
      Number((99.6 - index * 0.12).toFixed(2)),
      Number((97.4 - index * 0.31).toFixed(2)),
      Number((96.8 - index * 0.27).toFixed(2)),
    )
    return {
      unit: { id: `9901010${index}`, name: { zh, en: `Street ${index + 1}` } },
      district: districts[index % 2]!,
      rank: isLast ? null : index + 1,
      previousRank: isLast ? null : index === 0 ? 6 : index === 5 ? 1 : index + 1,
      unrankedBecause: isLast ? { zh: '本期没有有效回访', en: 'no valid callback in this window' } : null,
      figures: isLast
        ? {
            ...own,
            valid: 0,
            contacted: 0,
            solved: 0,
            satisfied: 0,
            values: { response: null, resolution: null, satisfaction: null },
            score: null,
          }
        : own,
      scoreWithExcluded: isLast ? null : own.score,
      deductions: 0,
      bonuses: 0,
      band: isLast ? null : index < count / 4 ? { zh: '优秀', en: 'Excellent' } : { zh: '良好', en: 'Good' },
      perTenThousand: 102.4 - index,
    }
  })
}

const chinese = (value: number): string => '一二三四五六七八九'[value - 1] ?? String(value)

/** A bulletin made by hand, for tests of everything that prints one. @param streets how many are ranked */
export function sampleBulletin(streets = 12): BulletinContent {
  const ranked = rows(streets)
  const total = figures(12_386, 9_034, 98.21, 94.37, 95.02)
  return {
    city: { zh: '云溪市', en: 'Yunxi' },
    issuer: { zh: '云溪市政务服务管理局', en: 'Yunxi Government Services Administration' },
    year: 2026,
    issue: 11,
    window: {
      id: '2026-11',
      name: { zh: '2026年11月', en: 'November 2026' },
      fromOn: '2026-10-19',
      toOn: '2026-11-18',
      attribution: 'created',
    },
    publishedOn: '2026-11-21',
    digits: 2,
    measures: [
      { id: 'response', name: { zh: '响应率', en: 'Response' }, show: 'percent' },
      { id: 'resolution', name: { zh: '解决率', en: 'Resolution' }, show: 'percent' },
      { id: 'satisfaction', name: { zh: '满意率', en: 'Satisfaction' }, show: 'percent' },
    ],
    total,
    previousTotal: figures(11_902, 8_711, 97.86, 94.37, 95.4),
    method: {
      id: 'm-2026',
      name: { zh: '云溪市接诉即办考核办法', en: 'Yunxi rules of assessment' },
      fromOn: '2026-01-01',
      inWords: [
        {
          zh: '响应率＝诉求人确认承办单位已联系的件数÷有效回访件数；解决率＝诉求人确认已解决的件数÷有效回访件数，部分解决按0.5件计。',
          en: 'Response rate = appeals whose petitioner says the unit got in touch ÷ valid callbacks; resolution rate = solved ÷ valid callbacks, partly solved counting 0.5.',
        },
        {
          zh: '综合成绩＝响应率×0.1＋解决率×0.5＋满意率×0.4；没有有效回访的单位不计算成绩，不参加排名。',
          en: 'Composite = response × 0.1 + resolution × 0.5 + satisfaction × 0.4; a unit without a valid callback has no score and is not ranked.',
        },
      ],
    },
    rankings: [
      {
        object: 'street',
        attribute: 'leadStreet',
        name: { zh: '街道（乡镇）', en: 'streets and townships' },
        measures: ['response', 'resolution', 'satisfaction'],
        rows: ranked,
      },
    ],
    classes: [
      {
        id: 'advanced',
        name: { zh: '先进类', en: 'Advanced' },
        meaning: {
          zh: '列入条件：名次 ≤ 10，且解决率 ≥ 95%；每期重新认定。',
          en: 'Enters when rank ≤ 10 and resolution rate ≥ 95%; decided anew in each window.',
        },
        units: ranked.slice(0, 3).map(({ unit }) => unit),
        measures: [
          {
            text: { zh: '在全市点评会上介绍经验', en: 'Tell the review meeting how it was done' },
            dueOn: '2026-12-05',
          },
        ],
      },
      {
        id: 'governance',
        name: { zh: '治理类', en: 'Governance' },
        meaning: {
          zh: '列入条件：诉求量名次 ≤ 10，或常住人口 > 200000；退出条件：连续6期满足诉求量名次 > 10，且解决率 ≥ 90%。',
          en: 'Enters when rank by volume ≤ 10 or population > 200000; leaves after 6 windows in a row in which rank by volume > 10 and resolution rate ≥ 90%.',
        },
        units: ranked.slice(-3, -1).map(({ unit }) => unit),
        measures: [
          {
            text: {
              zh: '由市级部门牵头制定“一街一策”治理方案，明确问题清单、责任单位、资金来源和完成时间，每月报告进展',
              en: 'A plan for the street led by a city department: problems, owners, money, dates; a report each month',
            },
            dueOn: '2026-12-31',
          },
          { text: { zh: '党政主要负责同志每周调度', en: 'Weekly meeting led by the head' }, dueOn: null },
        ],
      },
    ],
    mentions: 'decided',
    praised: [
      {
        unit: ranked[0]!.unit,
        because: { zh: '综合成绩由第6位升至第1位，解决率97.40%', en: 'rose from 6th to 1st, resolution rate 97.40%' },
      },
    ],
    criticised: [
      {
        unit: ranked[streets - 2]!.unit,
        because: {
          zh: '综合成绩末位，解决率连续两期下降',
          en: 'last, with a resolution rate that fell twice in a row',
        },
      },
    ],
    topics: [
      ['0101', '物业管理：电梯停运', 'Property: lifts', 1_286, 1_102],
      ['0203', '供暖不热', 'Heating', 988, 214],
      ['0301', '施工噪声', 'Building noise', 874, 921],
      ['0405', '违法停车', 'Illegal parking', 655, 640],
      ['0502', '垃圾清运', 'Waste collection', 412, 433],
    ].map(([categoryId, zh, en, count, previousCount]) => ({
      categoryId: String(categoryId),
      name: { zh: String(zh), en: String(en) },
      count: Number(count),
      previousCount: Number(previousCount),
    })),
    past: ['6', '7', '8', '9', '10', '11'].map((month, index) => ({
      volume: 0,
      valid: 0,
      contacted: 0,
      solved: 0,
      satisfied: 0,
      name: { zh: `${month}月`, en: `${month}/2026` },
      values: {
        response: 96.9 + index * 0.26,
        resolution: index === 2 ? null : 92.1 + index * 0.45,
        satisfaction: 93.5 + index * 0.3,
      },
      score: 93.1 + index * 0.4,
    })),
    exclusions: {
      applied: 86,
      granted: 41,
      appealed: 9,
      grantedOnAppeal: 3,
      byType: [
        { name: { zh: '诉求不属实', en: 'Not true' }, granted: 24 },
        { name: { zh: '超出政府职责', en: 'Beyond public duties' }, granted: 17 },
      ],
      withExcluded: figures(12_427, 9_075, 97.9, 94.01, 94.66),
    },
    zoneOffsetMinutes: 480,
    freeze: { hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', at: '2026-11-20T08:00:00Z' },
  }
}
