import { findHome } from '@shaoying/store'
import {
  addressWith,
  databaseAddress,
  eitherOr,
  hostAndPort,
  keyOfBytes,
  oneOf,
  pathFrom,
  type SettingKind,
  textLike,
  wholeNumber,
} from './setting-kinds.ts'
import { rateClasses } from './rate-classes.ts'
import { trustedProxies } from './trusted-proxies.ts'

/** The texts chosen so far, by name, for defaults that follow from other settings. */
export type ChosenTexts = Readonly<Partial<Record<string, string>>>

export interface SettingRow<T = unknown> {
  /** One line for `shaoying config`. */
  readonly meaning: string
  readonly kind: SettingKind<T>
  /** As one would write it; undefined: the setting may stay unset. A function sees the rows above it. */
  readonly default: string | undefined | ((chosen: ChosenTexts) => string)
  /** Never shown. */
  readonly isSecret?: true
}

/** Relative paths count from Shaoying's own folder, wherever a command is run. */
const home = findHome() ?? process.cwd()

/** Every setting. The environment may give each by its name or, to be safe from other programs, as `SHAOYING_<name>`. */
export const SETTING_TABLE = {
  HOST: {
    meaning: 'Address the server listens on.',
    kind: textLike(/^[\w.:-]+$/, 'a host name or an IP address'),
    default: '127.0.0.1',
  },
  PORT: { meaning: 'Port the server listens on; 0 picks a free one.', kind: wholeNumber(0, 65_535), default: '8300' },
  PUBLIC_URL: {
    meaning: 'Where people and partners reach the server; links in messages start with it.',
    kind: addressWith(['http:', 'https:'], 'https://12345.example.gov.cn'),
    default: ({ HOST = '', PORT }) => `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`,
  },
  TRUST_PROXY: { meaning: 'Proxies in front whose X-Forwarded-For is believed.', kind: trustedProxies, default: 'off' },
  DATA_DIR: { meaning: 'Folder for the embedded database, uploads and keys.', kind: pathFrom(home), default: '.data' },
  DATABASE_URL: {
    meaning: 'PostgreSQL to use (of a:5432,b:5432 the one that writes); unset: an embedded one in DATA_DIR.',
    kind: databaseAddress('postgres://user:password@host:5432/shaoying'),
    default: undefined,
    isSecret: true,
  },
  REPORT_DATABASE_URL: {
    meaning: 'Read replica that figures, rankings, bulletins and exports are read from; unset: the database.',
    kind: databaseAddress('postgres://user:password@replica:5432/shaoying'),
    default: undefined,
    isSecret: true,
  },
  REPORT_MAX_LAG_SECONDS: {
    meaning: 'Seconds by which it may be behind before the database itself is asked.',
    kind: wholeNumber(1, 86_400),
    default: '30',
  },
  BACKUP_DIR: {
    meaning: 'Folder for backups of the embedded database and its log, better on another disk; unset: none.',
    kind: pathFrom(home),
    default: undefined,
  },
  POSTGRES_BINARIES: {
    meaning: "Folder with the embedded database's programs; unset: those that npm installed.",
    kind: pathFrom(home),
    default: undefined,
  },
  SERVER_PROCESSES: {
    meaning: 'Processes that answer requests; with several, one more holds the database and does the jobs.',
    kind: wholeNumber(1, 64),
    default: '1',
  },
  POOL_SIZE: { meaning: 'Database connections one process may hold.', kind: wholeNumber(2, 500), default: '10' },
  DRAIN_SECONDS: {
    meaning: 'Seconds in which a server asked to stop says so in /readyz and still answers.',
    kind: wholeNumber(0, 300),
    default: '0',
  },
  VAULT_KEY: {
    meaning: 'Key for personal data; unset with the embedded database: a key file in DATA_DIR.',
    kind: keyOfBytes(32),
    default: undefined,
    isSecret: true,
  },
  CITY_PACK: {
    meaning: "Folder of the city's own rules, lists and texts.",
    kind: pathFrom(home),
    default: 'packs/beijing',
  },
  CITY_ID: {
    meaning: "The city's name in the data; unset: the one its pack gives.",
    kind: textLike(/^[a-z0-9][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens'),
    default: undefined,
  },
  DEMO_ACCOUNTS: {
    meaning: 'Accounts with published passwords, to try things out; never for a city in service.',
    kind: eitherOr('yes', 'no'),
    default: ({ DATABASE_URL }) => (DATABASE_URL === undefined ? 'yes' : 'no'),
  },
  SESSION_HOURS: {
    meaning: 'Hours after which a signed-in person signs in again.',
    kind: wholeNumber(1, 720),
    default: '12',
  },
  SESSION_IDLE_MINUTES: {
    meaning: 'Minutes without a request after which a session is over.',
    kind: wholeNumber(5, 10_080),
    default: '240',
  },
  SIGN_IN_ATTEMPTS: { meaning: 'Wrong tries in a row that lock an account.', kind: wholeNumber(3, 100), default: '8' },
  SIGN_IN_LOCK_MINUTES: { meaning: 'Minutes for which they lock it.', kind: wholeNumber(1, 1440), default: '15' },
  PASSWORD_MIN_LENGTH: { meaning: 'Fewest characters of a password.', kind: wholeNumber(8, 64), default: '10' },
  OIDC_ISSUER: {
    meaning: 'Sign-in through the city: its OpenID Connect issuer.',
    kind: addressWith(['http:', 'https:'], 'https://id.example.gov.cn'),
    default: undefined,
  },
  OIDC_CLIENT_ID: {
    meaning: "Sign-in through the city: Shaoying's name there.",
    kind: textLike(/\S/, 'a client id'),
    default: undefined,
  },
  OIDC_CLIENT_SECRET: {
    meaning: "Sign-in through the city: Shaoying's secret there.",
    kind: textLike(/\S/, 'a client secret'),
    default: undefined,
    isSecret: true,
  },
  WORKER: {
    meaning: 'Jobs run in the server (inline), in `shaoying worker` (separate) or not at all (off).',
    kind: oneOf('inline', 'separate', 'off'),
    default: 'inline',
  },
  RATE_LIMITS: {
    meaning: 'Limits on requests per caller; off only for load tests.',
    kind: eitherOr('on', 'off'),
    default: 'on',
  },
  RATE_READ: {
    meaning: 'Requests a minute that look, per caller; each server counts for itself (so do the other four).',
    kind: wholeNumber(1, 1_000_000),
    default: String(rateClasses.read),
  },
  RATE_WRITE: {
    meaning: 'Commands a minute, per person.',
    kind: wholeNumber(1, 1_000_000),
    default: String(rateClasses.write),
  },
  RATE_SUBMIT: {
    meaning: 'Submissions of residents a minute, per address.',
    kind: wholeNumber(1, 1_000_000),
    default: String(rateClasses.submit),
  },
  RATE_GUESS: {
    meaning: 'Tries a minute at codes, links and passwords, per address.',
    kind: wholeNumber(1, 1_000_000),
    default: String(rateClasses.guess),
  },
  RATE_PROBE: {
    meaning: 'Probes of /healthz, /readyz and /metrics a minute, per address.',
    kind: wholeNumber(1, 1_000_000),
    default: String(rateClasses.probe),
  },
  METRICS_TOKEN: {
    meaning: 'Who sends it as a bearer token reads /metrics from elsewhere; unset: only this machine does.',
    kind: textLike(/^\S{16,}$/, 'at least 16 characters without blanks'),
    default: undefined,
    isSecret: true,
  },
  UPLOAD_MAX_BYTES: {
    meaning: 'Largest picture, film, recording or document, in bytes.',
    kind: wholeNumber(1_000_000, 10_000_000_000),
    default: '200000000',
  },
  ATTACHMENTS_PER_ORDER: { meaning: 'Files an order may hold at most.', kind: wholeNumber(1, 1000), default: '50' },
  CLAMD: {
    meaning: "Virus scanner (ClamAV's daemon) that every file is shown; unset: nobody looks, and files say so.",
    kind: hostAndPort('127.0.0.1:3310'),
    default: undefined,
  },
  PICTURE_TEXT: {
    meaning: 'A machine reads the writing in pictures, for search, where its packages are installed.',
    kind: eitherOr('on', 'off'),
    default: 'on',
  },
  S3_ENDPOINT: {
    meaning: 'Service that speaks S3 and keeps the sealed files; unset: a folder in DATA_DIR.',
    kind: addressWith(['http:', 'https:'], 'https://s3.example.gov.cn'),
    default: undefined,
  },
  S3_BUCKET: {
    meaning: 'Its bucket.',
    kind: textLike(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "a bucket's name"),
    default: undefined,
  },
  S3_REGION: {
    meaning: 'Its region, as it signs requests.',
    kind: textLike(/^[\w-]+$/, "a region's name"),
    default: 'us-east-1',
  },
  S3_ACCESS_KEY_ID: { meaning: "Shaoying's name there.", kind: textLike(/\S/, 'an access key id'), default: undefined },
  S3_SECRET_ACCESS_KEY: {
    meaning: "Shaoying's secret there.",
    kind: textLike(/\S/, 'a secret'),
    default: undefined,
    isSecret: true,
  },
  SMS_WEBHOOK_URL: {
    meaning: 'Where SMS are posted, signed; unset: they are kept in the outbox and not sent.',
    kind: addressWith(['http:', 'https:'], 'https://sms.example.gov.cn/send'),
    default: undefined,
  },
  SMS_WEBHOOK_SECRET: {
    meaning: 'Signs what is posted there, and the messages that come in from there.',
    kind: textLike(/\S{16,}/, 'at least 16 characters'),
    default: undefined,
    isSecret: true,
  },
  WEBHOOKS_INSIDE: {
    meaning: 'Webhooks may go to private addresses and over plain HTTP.',
    kind: eitherOr('on', 'off'),
    default: 'off',
  },
  SMTP_URL: {
    meaning: 'Mail server; unset: mails are kept in the outbox and not sent.',
    kind: addressWith(['smtp:', 'smtps:'], 'smtps://user:password@mail.example.gov.cn'),
    default: undefined,
    isSecret: true,
  },
  MAIL_FROM: {
    meaning: 'Sender of mails.',
    kind: textLike(/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/, 'an address, or a name with an address in angle brackets'),
    default: undefined,
  },
  TELEPHONE_URL: {
    meaning: 'Where the telephone exchange (CTI) is told what to do, signed; unset: a simulated line.',
    kind: addressWith(['http:', 'https:'], 'https://cti.example.gov.cn/acts'),
    default: undefined,
  },
  TELEPHONE_SECRET: {
    meaning: 'Signs what is posted there; the exchange sends it with its own events.',
    kind: textLike(/^\S{16,}$/, 'at least 16 characters without blanks'),
    default: undefined,
    isSecret: true,
  },
  MAP_TILES: {
    meaning: "Map pictures below the city's own lines; unset: none, and nothing is asked of anybody.",
    kind: textLike(
      /^https?:\/\/[^\s{}"']+[^\s"']*\{z\}[^\s"']*\{[xy]\}[^\s"']*\{[xy]\}[^\s"']*$/,
      'an address with {z}, {x} and {y}',
    ),
    default: undefined,
  },
  MAP_TILES_DATUM: { meaning: 'Datum of these pictures.', kind: oneOf('wgs84', 'gcj02'), default: 'wgs84' },
  MAP_ATTRIBUTION: {
    meaning: 'Whose pictures they are, as the map names it.',
    kind: textLike(/\S/, 'a name'),
    default: undefined,
  },
  MAP_ROUTE: {
    meaning: "Route service for people on the way; unset: the phone's own map app.",
    kind: textLike(
      /^[a-z]+:[^\s"']*\{longitude\}[^\s"']*\{latitude\}|^[a-z]+:[^\s"']*\{latitude\}[^\s"']*\{longitude\}/,
      'an address with {longitude} and {latitude}',
    ),
    default: undefined,
  },
  MAP_ROUTE_DATUM: { meaning: 'Datum it takes.', kind: oneOf('wgs84', 'gcj02', 'bd09'), default: 'gcj02' },
  LLM_URL: {
    meaning: 'Language model (OpenAI’s chat completions) for drafts, shown no personal data; unset: none.',
    kind: addressWith(['http:', 'https:'], 'https://llm.example.gov.cn/v1'),
    default: undefined,
  },
  LLM_MODEL: { meaning: 'Its name there.', kind: textLike(/\S/, 'a model’s name'), default: undefined },
  LLM_API_KEY: {
    meaning: 'Shaoying’s key there, where it wants one.',
    kind: textLike(/\S/, 'a key'),
    default: undefined,
    isSecret: true,
  },
  LOG_LEVEL: {
    meaning: 'What is logged.',
    kind: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    default: 'info',
  },
  CLOCK_AHEAD_DAYS: {
    meaning: 'Days by which the city’s time is ahead; only to try out limits and callbacks.',
    kind: wholeNumber(0, 400),
    default: '0',
  },
  VIRTUAL_CLOCK: { meaning: 'Time is set by hand; only for simulation.', kind: eitherOr('on', 'off'), default: 'off' },
} as const satisfies Record<string, SettingRow>

export type SettingName = keyof typeof SETTING_TABLE

export const SETTING_NAMES = Object.keys(SETTING_TABLE) as readonly SettingName[]

type Parsed<R> = R extends { readonly kind: SettingKind<infer T> } ? T : never

/** What each setting's text was understood as. */
export type SettingValues = {
  readonly [N in SettingName]: (typeof SETTING_TABLE)[N] extends { readonly default: undefined }
    ? Parsed<(typeof SETTING_TABLE)[N]> | undefined
    : Parsed<(typeof SETTING_TABLE)[N]>
}
