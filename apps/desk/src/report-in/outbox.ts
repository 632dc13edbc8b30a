/** A check-in that waits on the phone until a network takes it. */
export interface KeptCheckIn {
  /** Made here; one sent twice counts once. */
  readonly checkInId: string
  /** Whose it is: on a shared phone nobody sends another's. */
  readonly personId: string
  readonly whistleId: string
  readonly unitId: string
  /** When the button was pressed, by this phone's clock. */
  readonly takenAt: string
  readonly position: { readonly longitude: number; readonly latitude: number } | null
  readonly accuracyMetres: number | null
  /** Bytes and not a Blob: mobile browsers have had faults with those in their store. */
  readonly photo: { readonly id: string; readonly content: ArrayBuffer } | null
  /** Why the server did not take it; it is then not tried again. */
  readonly refusal: string | null
}

const name = 'shaoying-outbox'
const store = 'check-in'

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.addEventListener(
      'upgradeneeded',
      () => void request.result.createObjectStore(store, { keyPath: 'checkInId' }),
    )
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error!))
  })
}

async function run<T>(mode: IDBTransactionMode, work: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(store, mode)
      const request = work(transaction.objectStore(store))
      transaction.addEventListener('complete', () => resolve(request.result))
      transaction.addEventListener('error', () => reject(transaction.error!))
    })
  } finally {
    database.close()
  }
}

/** Kept through reload, crash and an empty battery until it was sent or thrown away. */
export async function keepCheckIn(checkIn: KeptCheckIn): Promise<void> {
  await run('readwrite', (rows) => rows.put(checkIn))
}

export async function dropCheckIn(checkInId: string): Promise<void> {
  await run('readwrite', (rows) => rows.delete(checkInId))
}

/** Oldest first. */
export async function listKeptCheckIns(personId: string): Promise<readonly KeptCheckIn[]> {
  const all = await run('readonly', (rows) => rows.getAll() as IDBRequest<KeptCheckIn[]>)
  return all.filter((checkIn) => checkIn.personId === personId).toSorted((a, b) => (a.takenAt < b.takenAt ? -1 : 1))
}
