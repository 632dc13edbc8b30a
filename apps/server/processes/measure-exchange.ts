import cluster, { type Worker } from 'node:cluster'
import process from 'node:process'
import { AggregatorRegistry, type MetricObjectWithValues, type MetricValue, type Registry } from 'prom-client'

type Measures = MetricObjectWithValues<MetricValue<string>>[]

/** What children and parent say to each other when one child is asked for measurements. */
type Word =
  | { readonly measures: 'wanted'; readonly id: number }
  | { readonly measures: 'give'; readonly id: number }
  | { readonly measures: 'given'; readonly id: number; readonly own: Measures }
  | { readonly measures: 'all'; readonly id: number; readonly text: string }

/** A child that is busy or dying is left out after this long; `shaoying_server_processes` says how many are counted. */
const patienceMs = 1_000

let asked = 0

/** The measurements of all processes that share the port, added up; of this one where it is alone. */
export async function measuresOfAll(registry: Registry): Promise<string> {
  if (!cluster.isWorker) return registry.metrics()
  const id = (asked += 1)
  const text = await new Promise<string | null>((resolve) => {
    const listen = (word: unknown): void => {
      if (!isWord(word) || word.measures !== 'all' || word.id !== id) return
      clearTimeout(timer)
      process.off('message', listen)
      resolve(word.text)
    }
    const timer = setTimeout(() => {
      process.off('message', listen)
      resolve(null)
    }, 2 * patienceMs)
    process.on('message', listen)
    process.send!({ measures: 'wanted', id } satisfies Word)
  })
  return text ?? registry.metrics()
}

/** A child answers its parent with what it measured itself. Does nothing in a process that is no child. */
export function giveMeasures(registry: Registry): void {
  if (!cluster.isWorker) return
  process.on('message', (word: unknown) => {
    if (!isWord(word) || word.measures !== 'give') return
    void registry
      .getMetricsAsJSON()
      .then((own) => process.send!({ measures: 'given', id: word.id, own: own as Measures } satisfies Word))
      .catch(() => undefined)
  })
}

/** The parent's part: asks all children for the one that was asked. */
export function collectMeasures(): void {
  let round = 0
  cluster.on('message', (asker: Worker, word: unknown) => {
    if (isWord(word) && word.measures === 'wanted') void answer(asker, word.id, (round += 1))
  })
}

/** One that hears nothing answers for itself alone. */
async function answer(asker: Worker, id: number, round: number): Promise<void> {
  try {
    const text = await AggregatorRegistry.aggregate(await gather(round)).metrics()
    if (asker.isConnected()) asker.send({ measures: 'all', id, text } satisfies Word, () => undefined)
  } catch {
    return
  }
}

async function gather(id: number): Promise<Measures[]> {
  const workers = Object.values(cluster.workers ?? {}).filter(
    (worker): worker is Worker => worker?.isConnected() ?? false,
  )
  const given = await Promise.all(workers.map((worker) => ownOf(worker, id)))
  return given.filter((own): own is Measures => own !== null)
}

function ownOf(worker: Worker, id: number): Promise<Measures | null> {
  return new Promise((resolve) => {
    const end = (own: Measures | null): void => {
      clearTimeout(timer)
      worker.off('message', listen)
      worker.off('exit', gone)
      resolve(own)
    }
    const listen = (word: unknown): void => {
      if (isWord(word) && word.measures === 'given' && word.id === id) end(word.own)
    }
    const gone = (): void => end(null)
    const timer = setTimeout(gone, patienceMs)
    worker.on('message', listen)
    worker.once('exit', gone)
    worker.send({ measures: 'give', id } satisfies Word, (error) => error && gone())
  })
}

function isWord(word: unknown): word is Word {
  return typeof word === 'object' && word !== null && 'measures' in word
}
