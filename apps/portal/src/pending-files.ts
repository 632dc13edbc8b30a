/** A file that was added and has not arrived yet; it stays on this device through reloads and lost connections. */
export interface PendingFile {
  readonly id: string
  readonly name: string
  readonly file: Blob
}

const [databaseName, storeName] = ['shaoying', 'pending-files']

export async function listPendingFiles(): Promise<readonly PendingFile[]> {
  return inStore('readonly', (store) => store.getAll() as IDBRequest<PendingFile[]>)
}

export async function keepPendingFile(file: PendingFile): Promise<void> {
  await inStore('readwrite', (store) => store.put(file))
}

export async function dropPendingFile(id: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(id))
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await settled(openDatabase())
  try {
    return await settled(work(database.transaction(storeName, mode).objectStore(storeName)))
  } finally {
    database.close()
  }
}

function openDatabase(): IDBOpenDBRequest {
  const opening = indexedDB.open(databaseName, 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(storeName, { keyPath: 'id' }))
  return opening
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('the device keeps no files')))
  })
}
