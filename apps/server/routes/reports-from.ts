import type { FastifyReply } from 'fastify'
import type { Route } from './route.ts'
import type { ServerParts } from '../server-parts.ts'

/**
 * What may be read from a replica: figures, rankings, bulletins and exports, which nobody acts on in the same second.
 * Whatever shows people the result of what they have just done is read where it was written.
 */
export const reportAudits: ReadonlySet<string> = new Set([
  'figures.read',
  'figures.trend',
  'figures.orders',
  'figures.pilots',
  'figures.sevenHaves',
  'indicator.dispatch_paths',
  'assessment.ranking',
  'assessment.standing',
  'assessment.year',
  'assessment.alarms',
  'assessment.rankingHistory',
  'bulletin.list',
  'bulletin.ranking',
  'bulletin.rankingHistory',
  'bulletin.json',
  'bulletin.pdf',
  'bulletin.docx',
  'bulletin.xlsx',
  'bulletin.csv',
  'order.export_csv',
  'order.export_xlsx',
  'triage.accuracy',
])

/** The parts that a route reads with, and the headers that say how old the answer may be. */
export interface Reporting {
  readonly parts: ServerParts
  tell(reply: FastifyReply): void
}

/** Null for a route that is no report, or where there is no replica. */
export function reportingFor({ audit, method }: Route, parts: ServerParts): Reporting | null {
  const { reports } = parts.city
  if (reports === null || method !== 'GET' || !reportAudits.has(audit)) return null
  const tell = (reply: FastifyReply): void => {
    const { from, asOf } = reports.source
    reply.headers({ 'data-source': from, 'data-as-of': asOf.toISOString().replace(/\.\d+Z$/, 'Z') })
  }
  return { parts: { ...parts, city: { ...parts.city, readers: reports } }, tell }
}
