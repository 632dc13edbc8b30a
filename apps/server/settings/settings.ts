import type { MapSettings } from './map-settings.ts'
import type { RateClass } from './rate-classes.ts'
import type { HostAndPort } from './setting-kinds.ts'
import type { SettingValues } from './setting-table.ts'
import type { TrustedProxies } from './trusted-proxies.ts'

/** What a server or a command runs under; meanings stand in the table (`SETTING_TABLE`, or `shaoying config`). */
export interface Settings {
  readonly host: string
  readonly port: number
  /** Without a slash at its end. */
  readonly publicUrl: string
  readonly trustProxy: TrustedProxies
  /** Absolute. */
  readonly dataDir: string
  /** Undefined: the embedded database. */
  readonly databaseUrl: string | undefined
  /** Undefined: reports are read where everything is. */
  readonly reports: { readonly url: string; readonly mostLagSeconds: number } | undefined
  /** Absolute; undefined: those that npm installed. */
  readonly backupDir: string | undefined
  readonly postgresBinaries: string | undefined
  /** 1: everything in one process. */
  readonly serverProcesses: number
  readonly poolSize: number
  /** How long a server that was asked to stop says so before it does. */
  readonly drainSeconds: number
  /** 32 bytes as given; undefined only with the embedded database, see `ensureVaultKey`. */
  readonly vaultKey: Uint8Array | undefined
  /** Absolute path of the pack's folder. */
  readonly cityPack: string
  /** Undefined: the pack's own. */
  readonly cityId: string | undefined
  readonly hasDemoAccounts: boolean
  readonly signIn: SignInSettings
  readonly oidc: OidcSettings | undefined
  readonly worker: 'inline' | 'separate' | 'off'
  readonly hasRateLimits: boolean
  readonly ratesPerMinute: Readonly<Record<RateClass, number>>
  /** Undefined: `/metrics` only from this machine. */
  readonly metricsToken: string | undefined
  readonly uploadMaxBytes: number
  readonly attachmentsPerOrder: number
  /** Undefined: files are not scanned. */
  readonly clamd: HostAndPort | undefined
  /** Writing in pictures is read by a machine, where one is installed. */
  readonly readsPictures: boolean
  /** Undefined: a folder in `dataDir`. */
  readonly s3: S3Settings | undefined
  /** Undefined: the outbox. */
  readonly sms: { readonly url: string; readonly secret: string } | undefined
  readonly smtp: { readonly url: string; readonly from: string } | undefined
  /** Undefined: the simulated line. */
  readonly telephone: { readonly url: string; readonly secret: string } | undefined
  readonly map: MapSettings
  /** Undefined: no language model is asked. */
  readonly languageModel: { readonly url: string; readonly model: string; readonly key: string | undefined } | undefined
  readonly logLevel: SettingValues['LOG_LEVEL']
  readonly webhooksInside: boolean
  /** Days by which the city's time is ahead of the machine's; 0 but for trying out. */
  readonly clockAheadDays: number
  readonly isClockVirtual: boolean
}

/** How people sign in, and for how long. */
export interface SignInSettings {
  readonly sessionHours: number
  readonly idleMinutes: number
  readonly mostFailures: number
  readonly lockMinutes: number
  readonly passwordMinLength: number
}

export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

export interface S3Settings {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** Gives the checked values their names in code. */
export function toSettings(values: SettingValues): Settings {
  return {
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL,
    trustProxy: values.TRUST_PROXY,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL,
    reports: reportsFrom(values),
    backupDir: values.BACKUP_DIR,
    postgresBinaries: values.POSTGRES_BINARIES,
    serverProcesses: values.SERVER_PROCESSES,
    poolSize: values.POOL_SIZE,
    drainSeconds: values.DRAIN_SECONDS,
    vaultKey: values.VAULT_KEY,
    cityPack: values.CITY_PACK,
    cityId: values.CITY_ID,
    hasDemoAccounts: values.DEMO_ACCOUNTS,
    signIn: {
      sessionHours: values.SESSION_HOURS,
      idleMinutes: values.SESSION_IDLE_MINUTES,
      mostFailures: values.SIGN_IN_ATTEMPTS,
      lockMinutes: values.SIGN_IN_LOCK_MINUTES,
      passwordMinLength: values.PASSWORD_MIN_LENGTH,
    },
    oidc: oidcFrom(values),
    worker: values.WORKER,
    hasRateLimits: values.RATE_LIMITS,
    ratesPerMinute: {
      read: values.RATE_READ,
      write: values.RATE_WRITE,
      submit: values.RATE_SUBMIT,
      guess: values.RATE_GUESS,
      probe: values.RATE_PROBE,
    },
    metricsToken: values.METRICS_TOKEN,
    uploadMaxBytes: values.UPLOAD_MAX_BYTES,
    attachmentsPerOrder: values.ATTACHMENTS_PER_ORDER,
    clamd: values.CLAMD,
    readsPictures: values.PICTURE_TEXT,
    s3: s3From(values),
    sms: smsFrom(values),
    webhooksInside: values.WEBHOOKS_INSIDE,
    smtp: smtpFrom(values),
    telephone: telephoneFrom(values),
    map: mapFrom(values),
    languageModel: languageModelFrom(values),
    logLevel: values.LOG_LEVEL,
    clockAheadDays: values.CLOCK_AHEAD_DAYS,
    isClockVirtual: values.VIRTUAL_CLOCK,
  }
}

function oidcFrom({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: clientSecret,
}: SettingValues): OidcSettings | undefined {
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined
  return { issuer, clientId, clientSecret }
}

function s3From({
  S3_ENDPOINT: endpoint,
  S3_BUCKET: bucket,
  S3_REGION: region,
  S3_ACCESS_KEY_ID: accessKeyId,
  S3_SECRET_ACCESS_KEY: secretAccessKey,
}: SettingValues): S3Settings | undefined {
  if (endpoint === undefined || bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined)
    return undefined
  return { endpoint, bucket, region, accessKeyId, secretAccessKey }
}

function reportsFrom({
  REPORT_DATABASE_URL: url,
  REPORT_MAX_LAG_SECONDS: mostLagSeconds,
}: SettingValues): Settings['reports'] {
  return url === undefined ? undefined : { url, mostLagSeconds }
}

function smsFrom({ SMS_WEBHOOK_URL: url, SMS_WEBHOOK_SECRET: secret }: SettingValues): Settings['sms'] {
  return url === undefined || secret === undefined ? undefined : { url, secret }
}

function smtpFrom({ SMTP_URL: url, MAIL_FROM: from }: SettingValues): Settings['smtp'] {
  return url === undefined || from === undefined ? undefined : { url, from }
}

function telephoneFrom({ TELEPHONE_URL: url, TELEPHONE_SECRET: secret }: SettingValues): Settings['telephone'] {
  return url === undefined || secret === undefined ? undefined : { url, secret }
}

function languageModelFrom({
  LLM_URL: url,
  LLM_MODEL: model,
  LLM_API_KEY: key,
}: SettingValues): Settings['languageModel'] {
  return url === undefined || model === undefined ? undefined : { url, model, key }
}

function mapFrom({
  MAP_TILES: tiles,
  MAP_TILES_DATUM: tilesDatum,
  MAP_ATTRIBUTION: attribution,
  MAP_ROUTE: route,
  MAP_ROUTE_DATUM: routeDatum,
}: SettingValues): MapSettings {
  return {
    tiles: tiles === undefined ? null : { url: tiles, datum: tilesDatum, attribution: attribution ?? null },
    route: route === undefined ? null : { url: route, datum: routeDatum },
  }
}
