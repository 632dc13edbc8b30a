import type { Language } from '@shaoying/contract'
import type { CityRules, CivilDate, DomainEvent, Permission, Person, RecordKind } from '@shaoying/domain'
import type { ReaderScope } from '@shaoying/store'
import type { Static, TSchema } from 'typebox'
import type { RecordCommandRow } from './record-command-row.ts'

/** What a view is made with besides the record. */
export interface ViewContext {
  readonly rules: CityRules
  readonly on: CivilDate
  readonly language: Language
  /** How far the reader sees, by the right they read or act by. */
  readonly scope: ReaderScope
  /** People by id, for their names. */
  people(personIds: readonly string[]): Promise<ReadonlyMap<string, Person>>
}

/** A record as it is read. */
export interface ReadRecord<State> {
  readonly recordId: string
  readonly version: number
  readonly state: State
}

/** Records of one kind as the outside sees them: where they are found, who reads them, what may be done to them. */
export interface RecordCollection {
  /** `people`: routes are `/api/v1/people`, `/api/v1/people/{personId}`, `/api/v1/people/{personId}/post-person`. */
  readonly path: string
  readonly idName: `${string}Id`
  /** Chapter of the API's pages. */
  readonly tag: string
  /** In both languages: `roster 值班表`. */
  readonly noun: string
  readonly kind: RecordKind<unknown, DomainEvent>
  /** Whoever has one of these reads what their reach and the record allow. */
  readonly read: readonly [Permission, ...Permission[]]
  readonly view: TSchema
  /** False where the list has a route of its own. */
  readonly hasList: boolean
  readonly commands: readonly RecordCommandRow[]
  viewOf(record: ReadRecord<unknown>, context: ViewContext): Promise<unknown>
}

/** Writes a collection whose view shows its own kind of record. */
export function collection<State, E extends DomainEvent, View extends TSchema>(
  written: Omit<RecordCollection, 'kind' | 'view' | 'viewOf' | 'hasList'> & {
    readonly kind: RecordKind<State, E>
    readonly view: View
    readonly hasList?: boolean
    readonly viewOf: (record: ReadRecord<State>, context: ViewContext) => Promise<Static<View>> | Static<View>
  },
): RecordCollection {
  return { hasList: true, ...written } as unknown as RecordCollection
}
