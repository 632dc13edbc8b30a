// Runs Tesseract (compiled to WebAssembly) away from the thread that answers requests. A file of its own, in plain JavaScript,
// because a worker is started from a file; the bundle carries it as an entry of its own (scripts/bundle.mjs).
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { gunzipSync } from 'node:zlib'

const require = createRequire(import.meta.url)
/** Only the neural recogniser; the weights below know nothing else. */
const LSTM_ONLY = 1
/** Text anywhere in a photo, in no particular order. */
const SPARSE_TEXT = '11'

async function start() {
  const weights = gunzipSync(
    readFileSync(require.resolve('@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz')),
  )
  const core = await require('tesseract.js-core/tesseract-core-simd-lstm.js')({ print: () => {}, printErr: () => {} })
  core.FS.mkdir('/weights')
  core.FS.writeFile('/weights/chi_sim.traineddata', weights)
  const recogniser = new core.TessBaseAPI()
  if (recogniser.Init('/weights', 'chi_sim', LSTM_ONLY) !== 0) throw new Error('the weights could not be loaded')
  recogniser.SetVariable('tessedit_pageseg_mode', SPARSE_TEXT)
  return { core, recogniser }
}

const started = start()

parentPort?.on('message', async (/** @type {Uint8Array} */ picture) => {
  try {
    const { core, recogniser } = await started
    core.FS.writeFile('/input', picture)
    if (recogniser.SetImageFile(1, 0) === 1) throw new Error('the picture could not be read')
    recogniser.Recognize(null)
    parentPort?.postMessage({ table: recogniser.GetTSVText(0) }, [])
  } catch (fault) {
    parentPort?.postMessage({ fault: fault instanceof Error ? fault.message : String(fault) }, [])
  }
})
