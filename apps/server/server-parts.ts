import type { City } from '@shaoying/application'
import type { Logger } from 'pino'
import type { RealtimePort } from './ports/realtime.ts'
import type { ServerSettings } from './ports/server-settings.ts'
import type { SessionPort } from './ports/session.ts'

/** Everything the HTTP side works with, made by whoever wires the server. */
export interface ServerParts {
  readonly city: City
  readonly sessions: SessionPort
  readonly realtime: RealtimePort
  readonly settings: ServerSettings
  readonly log: Logger
  /** 32 bytes: signs the tokens of petitioners. The same on all servers of a city. */
  readonly tokenKey: Uint8Array
}
