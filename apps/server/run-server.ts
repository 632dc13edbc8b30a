import { hkdfSync } from 'node:crypto'
import {
  attachmentEraser,
  siteDataEraser,
  hotIssueTurns,
  pictureTurns,
  ChoreDay,
  exclusionFlagsFollower,
  figureFollower,
  knowledgeFollower,
  lookAlikeFollower,
  triageFollower,
  LiveScreens,
  tellExchange,
  mergedCallbackFollower,
  messageFollower,
  searchFollower,
  sendDueMessages,
  webhookFollower,
  startWorker,
  residentWhistlesFollower,
  whistleFiguresFollower,
  whistleLinksFollower,
  type Follower,
  type WorkerParts,
} from '@shaoying/application'
import type { FastifyInstance } from 'fastify'
import { pino, type Logger } from 'pino'
import { attachmentsOf, filesOf } from './attachments/attachments-of.ts'
import { buildServer } from './build-server.ts'
import { identityOf, type Identity } from './identity/identity-of.ts'
import { attachmentRoutes } from './routes/attachment-routes.ts'
import { sitePictureRoutes } from './routes/site-picture-routes.ts'
import { messageGatewaysOf } from './message-gateways-of.ts'
import { callRoutes } from './calls/call-routes.ts'
import { textMessageRoutes } from './text-messages/text-message-routes.ts'
import { messageRoutes } from './routes/message-routes.ts'
import { searchRoutes } from './routes/search-routes.ts'
import { modelDraftRoutes } from './routes/model-draft-routes.ts'
import { joinableOrderRoutes } from './routes/joinable-order-routes.ts'
import { triageRoutes } from './routes/triage-routes.ts'
import { searchWords } from './search-words.ts'
import { drain } from './draining/drain.ts'
import { listenFault } from './listen-fault.ts'
import { openConfiguredCity, type ConfiguredCity } from './open-configured-city.ts'
import type { Settings } from './settings/settings.ts'
import { withFreePort } from './settings/with-free-port.ts'
import { ensureVaultKey } from './settings/ensure-vault-key.ts'
import {
  exchangeWebhook,
  hasTesseract,
  openAiLanguageModel,
  simulatedTelephone,
  TesseractReader,
} from '@shaoying/gateways'
import { checkReply } from '@shaoying/triage'
import { findIssues, makeIssueSieve } from './triage/find-issues.ts'
import { triageOf, type CityTriage } from './triage/triage-of.ts'

/** Uploads that nobody went on with lie on this server's disk; it clears them away itself. */
const betweenSweepsMs = 3_600_000

export interface RunningServer {
  /** Where it listens: `http://127.0.0.1:8300`. */
  readonly address: string
  readonly opened: ConfiguredCity
  readonly identity: Identity
  readonly worker: WorkerParts
  readonly app: FastifyInstance
  /** Answers what is under way, stops working, closes the city and lets go of the database. */
  stop(): Promise<void>
}

export interface RunOptions {
  readonly settings: Settings
  /** One line for the person at the keyboard. */
  readonly say: (line: string) => void
  /** Where the structured log goes; default standard error. */
  readonly log?: Logger
}

/** Opens the city, serves it and, unless the settings say otherwise, works its clocks and followers. */
export async function runServer({
  settings: given,
  say,
  log = pino({ level: given.logLevel }, process.stderr),
}: RunOptions): Promise<RunningServer> {
  const settings = await withFreePort(given)
  const onFault = (fault: unknown): void =>
    log.error({ fault: fault instanceof Error ? { message: fault.message, stack: fault.stack } : fault }, 'fault')
  const opened = await openConfiguredCity(settings, { line: say, fault: onFault })
  const { city } = opened
  const identity = identityOf(city, settings)
  const triage = triageOf(city)
  triage.warm()
  const realtime = new LiveScreens({ feed: city.feed, pool: city.pool, cityId: city.cityId })
  const attachments = attachmentsOf(city, settings)
  const telephone = settings.telephone ? exchangeWebhook(settings.telephone) : simulatedTelephone
  tellExchange(city, telephone, onFault)
  const app = await buildServer({
    city,
    sessions: identity.sessions,
    realtime,
    settings,
    log,
    moreRoutes: [
      ...identity.routes,
      ...attachmentRoutes(attachments),
      ...sitePictureRoutes(attachments.parts),
      ...messageRoutes,
      ...callRoutes({ telephone, secret: settings.telephone?.secret }),
      ...textMessageRoutes(settings.sms?.secret),
      ...searchRoutes(searchWords),
      ...triageRoutes(triage, searchWords, checkReply),
      ...joinableOrderRoutes(triage),
      ...modelDraftRoutes(settings.languageModel ? openAiLanguageModel(settings.languageModel) : null),
    ],
    tokenKey: tokenKeyOf(settings),
  })
  const worker = workOf(opened, settings, log, triage)
  const working = settings.worker === 'inline' && opened.virtualClock === null ? startWorker(worker) : null
  const address = await app.listen({ host: settings.host, port: settings.port }).catch(async (error: unknown) => {
    await working?.stop()
    await opened.close()
    throw listenFault(error, settings)
  })
  const sweeping = setInterval(() => void attachments.uploads.sweep().catch(onFault), betweenSweepsMs).unref()
  const stop = async (): Promise<void> => {
    clearInterval(sweeping)
    await drain(app, settings.drainSeconds)
    await app.close()
    await working?.stop()
    await opened.close()
  }
  return { address, opened, identity, worker, app, stop }
}

/** What a worker of this city does, in the server, in a process of its own, or beside several servers. */
export function workOf(
  opened: ConfiguredCity,
  settings: Settings,
  log: Logger,
  triage: CityTriage = triageOf(opened.city),
): WorkerParts {
  const onFault = (what: string, fault: unknown): void =>
    log.error({ what, fault: fault instanceof Error ? fault.message : fault }, 'worker fault')
  return {
    city: opened.city,
    followers: followersOf(opened, settings, triage),
    afterwards: afterwardsOf(opened, settings, triage, onFault),
    chores: new ChoreDay(),
    onFault,
  }
}

/** Everything that follows the trace besides the seal. */
function followersOf(
  { city }: ConfiguredCity,
  settings: Pick<Settings, 'dataDir' | 's3'>,
  triage: CityTriage,
): readonly Follower[] {
  return [
    mergedCallbackFollower(city),
    whistleLinksFollower(city),
    whistleFiguresFollower(city),
    residentWhistlesFollower(city),
    exclusionFlagsFollower(city),
    messageFollower(city),
    webhookFollower(city),
    figureFollower(city),
    attachmentEraser(city.cityId, city.time, filesOf(settings)),
    siteDataEraser(city.cityId, city.time, filesOf(settings)),
    knowledgeFollower(city),
    searchFollower(city, searchWords),
    lookAlikeFollower(city, triage.words),
    triageFollower(city, triage.words),
  ]
}

/** What a worker does when its followers are done: messages leave, promoted models are taken over, hot issues are worked out now and then, pictures are read beside it all. */
function afterwardsOf(
  opened: ConfiguredCity,
  settings: Settings,
  triage: CityTriage,
  onFault: WorkerParts['onFault'],
): () => Promise<void> {
  const [send, turn] = [senderOf(opened, settings), hotIssueTurns(opened.city, findIssues, makeIssueSieve)]
  const read = pictureTurns(
    opened.city,
    filesOf(settings),
    settings.readsPictures && hasTesseract() ? new TesseractReader() : null,
    searchWords,
    (fault) => onFault('pictures', fault),
  )
  return async () => {
    read()
    await send()
    await triage.refresh()
    await turn()
  }
}

/** Sends what the messages' follower has written down, by the gateways that are configured. */
function senderOf(
  { city }: ConfiguredCity,
  settings: Pick<Settings, 'publicUrl' | 'sms' | 'smtp' | 'webhooksInside'>,
): () => Promise<void> {
  const gateways = messageGatewaysOf(city, settings)
  return async () => void (await sendDueMessages(city, gateways))
}

/** Signs petitioners' tokens: the same on all servers of a city, nothing to configure. */
function tokenKeyOf(settings: Settings): Uint8Array {
  return new Uint8Array(
    hkdfSync('sha256', ensureVaultKey(settings), new Uint8Array(0), 'shaoying/petitioner-token', 32),
  )
}
