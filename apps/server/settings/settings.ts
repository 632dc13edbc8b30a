import type { SettingValues } from './setting-table.ts';
import type { TrustedProxies } from './trusted-proxies.ts';

/** What a server or a command runs under; meanings stand in the table (`SETTING_TABLE`, or `shaoying config`). */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  readonly trustProxy: TrustedProxies;
  /** Absolute. */
  readonly dataDir: string;
  /** Undefined: the embedded database. */
  readonly databaseUrl: string | undefined;
  /** Absolute; undefined: those that npm installed. */
  readonly postgresBinaries: string | undefined;
  readonly poolSize: number;
  /** 32 bytes as given; undefined only with the embedded database, see `ensureVaultKey`. */
  readonly vaultKey: Uint8Array | undefined;
  /** Absolute path of the pack's folder. */
  readonly cityPack: string;
  /** Undefined: the pack's own. */
  readonly cityId: string | undefined;
  readonly hasDemoAccounts: boolean;
  readonly signIn: SignInSettings;
  readonly oidc: OidcSettings | undefined;
  readonly worker: 'inline' | 'separate' | 'off';
  readonly hasRateLimits: boolean;
  readonly uploadMaxBytes: number;
  readonly logLevel: SettingValues['LOG_LEVEL'];
  readonly isClockVirtual: boolean;
}

/** How people sign in, and for how long. */
export interface SignInSettings {
  readonly sessionHours: number;
  readonly idleMinutes: number;
  readonly mostFailures: number;
  readonly lockMinutes: number;
  readonly passwordMinLength: number;
}

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
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
    postgresBinaries: values.POSTGRES_BINARIES,
    poolSize: values.POOL_SIZE,
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
    uploadMaxBytes: values.UPLOAD_MAX_BYTES,
    logLevel: values.LOG_LEVEL,
    isClockVirtual: values.VIRTUAL_CLOCK,
  };
}

function oidcFrom({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret }: SettingValues): OidcSettings | undefined {
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined;
  return { issuer, clientId, clientSecret };
}
