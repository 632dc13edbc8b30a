import path from 'node:path'
import process from 'node:process'
import { checkPackFolder } from '@shaoying/application'
import { directoryOf } from '@shaoying/domain'
import {
  buildGazetteer,
  Classifier,
  findPlace,
  findUrgency,
  loadModel,
  SimilarIndex,
  UnitReader,
  unitsAsPlaces,
} from '@shaoying/triage'
import { fieldTexts, readRecords } from '../../apps/cli/triage/read-records.ts'

/**
 * `npm run bench -- --triage --model MODEL --messages FILE --text FIELD [--json]`: messages a second on one core through category with
 * its words, urgency, place, unit and look-alikes; each stage by itself and all of them for one message after the other.
 */
const option = (name: string, otherwise?: string): string => {
  const at = process.argv.indexOf(`--${name}`)
  const value = at < 0 ? otherwise : process.argv[at + 1]
  if (value === undefined)
    throw new Error(`--${name} is missing: npm run bench -- --triage --model MODEL --messages FILE --text FIELD`)
  return value
}
const rounds = Number(option('rounds', '3'))

const texts = fieldTexts(await readRecords(option('messages')), option('text')).filter((text) => text !== '')
const { pack } = await checkPackFolder(path.resolve('packs/beijing'))
if (pack === null) throw new Error('The pack of Beijing cannot be read: shaoying pack check packs/beijing')
const classifier = new Classifier(loadModel(option('model')))
const gazetteer = buildGazetteer(unitsAsPlaces(pack.units))
const units = new UnitReader(pack, directoryOf(pack.units))
let known = new SimilarIndex()

const stages: Record<string, (text: string, number: number) => unknown> = {
  category: (text) => classifier.classify(text),
  urgency: (text) => findUrgency(text),
  place: (text) => findPlace(text, gazetteer),
  unit: (text) => units.propose(text),
  lookAlikes: (text, number) => {
    known.find(text)
    known.add(`${number}`, text)
  },
}

/** Best of the rounds after one to warm up, of the time the process itself had a core. */
function perSecond(read: (text: string, number: number) => void): number {
  const rates = Array.from({ length: rounds + 1 }, () => {
    known = new SimilarIndex()
    const before = process.cpuUsage()
    texts.forEach(read)
    const { user, system } = process.cpuUsage(before)
    return texts.length / ((user + system) / 1e6)
  })
  return Math.round(Math.max(...rates.slice(1)))
}

const figures = {
  messages: texts.length,
  charactersEach: Math.round(texts.reduce((sum, { length }) => sum + length, 0) / texts.length),
  chainPerSecond: perSecond((text, number) => {
    for (const read of Object.values(stages)) read(text, number)
  }),
  stagesPerSecond: Object.fromEntries(Object.entries(stages).map(([name, read]) => [name, perSecond(read)])),
}
process.stdout.write(
  process.argv.includes('--json')
    ? `${JSON.stringify(figures)}\n`
    : `${figures.messages} messages of ${figures.charactersEach} characters, messages a second of CPU on one core:\nwhole chain ${figures.chainPerSecond}\n${Object.entries(
        figures.stagesPerSecond,
      )
        .map(([name, rate]) => `${name} ${rate}`)
        .join('\n')}\n`,
)
