import type { CatalogueEntry, EvidenceTemplate } from '../directory/catalogue.ts'
import type { CityPack } from '../directory/city-pack.ts'
import type { DutyRow } from '../directory/duty-list.ts'
import type { LimitTier } from '../directory/limit-tier.ts'
import type { ExclusionType } from '../directory/pack-lists.ts'
import type { PackRules } from '../directory/settings.ts'
import type { Unit } from '../directory/unit.ts'

type UnitRow = readonly [
  id: string,
  kind: Unit['kind'],
  level: Unit['level'],
  parentId: string | null,
  territoryId: string,
  line?: string,
]

// biome-ignore format: a table, one row a line
const unitRows: readonly UnitRow[] = [
  ['city', 'city_government', 'city', null, 'city'],
  ['service', 'municipal_service_dept', 'city', 'city', 'city'],
  ['hotline', 'hotline_agency', 'city', 'service', 'city'],
  ['city-works', 'city_department', 'city', 'city', 'city', 'works'],
  ['water', 'enterprise', 'city', 'city', 'city', 'water_supply'],
  ['east', 'district_government', 'district', 'city', 'east'],
  ['east-centre', 'district_centre', 'district', 'east', 'east'],
  ['east-works', 'district_department', 'district', 'east', 'east', 'works'],
  ['east-market', 'district_department', 'district', 'east', 'east', 'market'],
  ['elm', 'street', 'street', 'east', 'elm'],
  ['elm-works', 'section', 'street', 'elm', 'elm', 'works'],
  ['elm-police', 'dispatched_office', 'street', 'east', 'elm', 'police'],
  ['elm-north', 'community', 'community', 'elm', 'elm-north'],
  ['elm-south', 'community', 'community', 'elm', 'elm-south'],
  ['oak', 'township', 'street', 'east', 'oak'],
  ['oak-north', 'village', 'community', 'oak', 'oak-north'],
  ['west', 'district_government', 'district', 'city', 'west'],
  ['west-centre', 'district_centre', 'district', 'west', 'west'],
  ['ash', 'street', 'street', 'west', 'ash'],
]

const units = unitRows.map(
  ([id, kind, level, parentId, territoryId, line = null]): Unit => ({
    id,
    kind,
    level,
    parentId,
    territoryId,
    line,
    name: id,
    nameEn: '',
    shortName: id,
    aliases: [],
    alsoLines: [],
    pilotFlags: [],
    enforcementFields: [],
    population: null,
    source: 'test',
  }),
)

const tiers = (
  [
    ['2h', 2, 'hour'],
    ['24h', 24, 'hour'],
    ['7d', 7, 'day'],
    ['15d', 15, 'day'],
  ] as const
).map(
  ([id, amount, unit]): LimitTier => ({
    id,
    name: id,
    nameEn: id,
    limit: { amount, unit, time: 'natural' },
    matter: '',
    source: 'test',
  }),
)

function entry(id: string, tier: string, line: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return {
    id,
    path: ['a', 'b', id],
    pathEn: [],
    name: id,
    kindHints: [],
    field: 'livelihood',
    line,
    ownerLevel: 'street',
    tier,
    time: 'natural',
    assistLines: [],
    whistleable: true,
    sevenHavesTag: null,
    legalBasis: '',
    sizeClassDefault: 'small',
    evidence: [],
    keywords: [],
    source: 'test',
    ...more,
  }
}

function duty(
  id: string,
  unitKinds: DutyRow['unitKinds'],
  part: DutyRow['part'],
  categories: readonly string[],
): DutyRow {
  return {
    id,
    unitKinds,
    unitId: null,
    area: 'a',
    duty: id,
    part,
    legalBasis: 'SO 10',
    line: null,
    categories,
    source: 'test',
  }
}

function exclusionType(id: string, purpose: ExclusionType['purpose']): ExclusionType {
  return { id, purpose, name: id, nameEn: id, evidence: '', legalBasis: 'Reg 15(2)', source: 'test' }
}

function evidenceTemplate(
  id: string,
  per: EvidenceTemplate['per'],
  demand: EvidenceTemplate['demand'],
  pieces: readonly string[],
): EvidenceTemplate {
  return { id, name: id, nameEn: id, pieces, per, demand, source: 'test' }
}

// biome-ignore format: a table, one row a line
const rules: PackRules = {
  workingTime: { restWeekdays: [6, 7], spans: [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '18:00' }], knownUntilOn: '2026-12-31' },
  sign: { amount: 2, unit: 'hour', time: 'natural' },
  signEmergency: { amount: 30, unit: 'minute', time: 'natural' },
  contact: { amount: 24, unit: 'hour', time: 'natural' },
  objection: { amount: 1, unit: 'day', time: 'working' },
  decision: { amount: 1, unit: 'day', time: 'working' },
  rework: { amount: 3, unit: 'day', time: 'working' },
  assist: { amount: 3, unit: 'day', time: 'natural' },
  review: { amount: 1, unit: 'day', time: 'working' },
  archive: { amount: 30, unit: 'day', time: 'natural' },
  escalation: { amount: 3, unit: 'day', time: 'working' },
  retention: { personalDataDays: 1095, sitePictureDays: 1095, guestContactDays: 365 },
  invitationLinkDays: 60,
  maxObjections: 3,
  dispatchersRuleObjections: false,
  maxExtensions: 1,
  extensionShare: 1,
  ledgerMaximum: { amount: 365, unit: 'day', time: 'natural' },
  ledgerReview: { amount: 30, unit: 'day', time: 'natural' },
  headSigns: false,
  callback: { maxAttempts: 3, attemptHours: [10, 15, 19], channels: ['phone', 'sms', 'web'], betweenAttempts: { amount: 3, unit: 'hour', time: 'natural' } },
  supervision: {
    limits: { urge: { amount: 4, unit: 'hour', time: 'natural' }, supervise: { amount: 1, unit: 'day', time: 'working' }, list: { amount: 3, unit: 'day', time: 'working' }, summon: { amount: 3, unit: 'day', time: 'working' } },
    urgeWhenPassed: [], risesTo: 'urge',
  },
  whistle: {
    limits: {
      urgent: { sign: { amount: 10, unit: 'minute', time: 'natural' }, arrive: { amount: 30, unit: 'minute', time: 'natural' }, solve: { amount: 24, unit: 'hour', time: 'natural' } },
      ordinary: { sign: { amount: 1, unit: 'hour', time: 'natural' }, arrive: { amount: 3, unit: 'day', time: 'working' }, solve: { amount: 15, unit: 'day', time: 'natural' } },
    },
    pointRadiusMetres: 200, maxAccuracyMetres: 100, maxSpeedKmh: 150, maxClockSkewSeconds: 120, offline: { amount: 24, unit: 'hour', time: 'natural' },
    onCall: { amount: 5, unit: 'minute', time: 'natural' }, onCallTimes: 2, appeal: { amount: 5, unit: 'day', time: 'working' }, ratioLow: 1, ratioHigh: 10, ratioLeastOrders: 3,
  },
  routing: { tellStreet: true, reportedGoesTo: 'superior', disciplineLine: 'discipline' },
  knowledge: { reviewEvery: { amount: 180, unit: 'day', time: 'natural' }, answerGap: { amount: 1, unit: 'day', time: 'working' } },
  triage: { abstainBelow: 0.4, sameMatterDays: 90, experienceMonths: 12 },
  openFigures: { statistics: [], leastCount: 5 },
  hotIssues: { lookBackDays: 30, everyMinutes: 15, windowDays: 7, leastOrders: 3, weights: { people: 10, orders: 2, growth: 3, mood: 5, unsolved: 5 }, oneness: 0.2, alarms: { yellow: 30, orange: 45, red: 60 } },
}

/** Two districts, three streets, a handful of matters: enough for every rule of an order's life. */
export const townPack: CityPack = {
  version: { id: 'town-1', cityId: 'town', effectiveOn: '2026-01-01' },
  settings: {
    cityId: 'town',
    name: '测试市',
    nameEn: 'Test Town',
    zone: 'Asia/Shanghai',
    zoneOffsetMinutes: 480,
    hotlineNumber: '12345',
    orderNumberFormat: 'T{date}{number:5}',
    languages: ['zh', 'en'],
  },
  rules,
  warnings: [{ id: 'day', before: { amount: 1, unit: 'day', time: 'natural' }, toRoles: ['handler'] }],
  units,
  tiers,
  catalogue: [
    entry('0102-01', '7d', 'works'),
    entry('0101-01', '7d', 'works'),
    entry('0301-01', '7d', 'police'),
    entry('0201-02', '2h', 'water_supply', { ownerLevel: 'enterprise' }),
    entry('0303-01', '15d', 'works', { ownerLevel: 'district', time: 'working' }),
    entry('0205-01', '7d', 'works', { evidence: ['each-lamp'] }),
    entry('0203-01', '24h', 'works', { evidence: ['room-heat', 'on-site'] }),
  ],
  duties: [
    duty('community/01', ['community', 'village'], 'main', ['0102']),
    duty('community/05', ['community', 'village'], 'assist', ['0101']),
    duty('street/03', ['street', 'township'], 'main', ['0101', '0102']),
    duty('department/01', ['city_department', 'district_department'], 'main', ['0303']),
  ],
  negativeDuties: [
    {
      id: 'N03',
      unitKinds: ['community'],
      matter: 'certificates',
      keywords: ['开证明'],
      categories: [],
      reason: '',
      legalBasis: 'SO 32',
      source: 'test',
    },
  ],
  exclusionTypes: [
    exclusionType('waiting-works', 'ledger'),
    exclusionType('waiting-policy', 'ledger'),
    exclusionType('malicious', 'exclude'),
  ],
  hotlines: [
    {
      id: '110',
      number: '110',
      name: '',
      nameEn: '',
      unitId: null,
      merging: 'stays',
      fromOn: '2000-01-01',
      toOn: null,
      text: '',
      textEn: '',
      source: 'test',
    },
    {
      id: '12366',
      number: '12366',
      name: '税务热线',
      nameEn: 'Tax line',
      unitId: 'east-works',
      merging: 'branch',
      fromOn: '2021-12-31',
      toOn: '2026-06-30',
      text: '',
      textEn: '',
      source: 'test',
    },
    {
      id: 'ping',
      number: '022-12345',
      name: '平市12345',
      nameEn: '12345 of Ping',
      unitId: null,
      merging: 'partner',
      fromOn: '2023-08-16',
      toOn: null,
      text: '',
      textEn: '',
      source: 'test',
    },
  ],
  specialTreatments: [
    {
      id: 'legal',
      treatment: 'legal_channel',
      name: '',
      nameEn: '',
      channel: '法院',
      channelEn: 'the court',
      text: '',
      textEn: '',
      keywords: [],
      legalBasis: 'Reg 11(2)',
      source: 'test',
    },
  ],
  evidenceTemplates: [
    evidenceTemplate('each-lamp', 'object', 'required', ['before', 'after']),
    evidenceTemplate('room-heat', 'matter', 'reason', ['temperature']),
    evidenceTemplate('on-site', 'matter', 'asked', ['before']),
  ],
  workMethods: [
    {
      id: 'six-step',
      name: '六步工作法',
      nameEn: 'Six-step method',
      steps: ['collect', 'look', 'consult', 'share', 'publish', 'look-again'].map((name) => ({ name, nameEn: name })),
      source: 'test',
    },
  ],
  calendar: [],
  lines: [],
  enforcementFields: [],
  situations: [],
  whistleScoreItems: [],
  roles: [],
  posts: [],
  sevenHaves: [],
  organisationTemplates: [],
  people: [],
  map: { districts: [], streets: [] },
  assessmentMethods: [],
  statistics: [],
  reportedItems: [],
  indexItems: [],
}
