export { openConfiguredCity, type ConfiguredCity, type OpenLog } from './open-configured-city.ts'
export { identityOf, type Identity } from './identity/identity-of.ts'
export { runServer, workOf, type RunningServer, type RunOptions } from './run-server.ts'
export { runServers, serveAsOneOfSeveral, type RunningCity } from './run-servers.ts'
export { ensureVaultKey } from './settings/ensure-vault-key.ts'
export { examineSettings, loadSettings, WrongSettings } from './settings/load-settings.ts'
export {
  describeSource,
  type Environment,
  type SettingReading,
  type SettingSource,
  type SettingsReading,
} from './settings/read-settings.ts'
export { SETTING_TABLE, type SettingName } from './settings/setting-table.ts'
export type { OidcSettings, Settings } from './settings/settings.ts'
export type { TrustedProxies } from './settings/trusted-proxies.ts'
export { triageOf, type CityTriage } from './triage/triage-of.ts'
