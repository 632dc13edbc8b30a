import { Classifier, evaluate as measure, loadModel, type Judged } from '@shaoying/triage'
import type { CliContext } from '../cli-context.ts'
import { fieldTexts, readRecords } from './read-records.ts'

export interface EvaluateWords {
  model: string
  data: string
  text: string
  label: string
  json?: true
}

/** Classifies every labelled row and compares. */
export async function evaluate(
  { model: path, data, text, label, json }: EvaluateWords,
  context: CliContext,
): Promise<void> {
  const rows = await readRecords(data)
  const texts = fieldTexts(rows, text)
  const labels = fieldTexts(rows, label)
  const wanted = texts.map((_, i) => i).filter((i) => labels[i] !== '')
  if (wanted.length === 0) throw new Error(`No row of ${data} has a label in “${label}”.`)
  const classifier = new Classifier(loadModel(path))
  const started = performance.now()
  const judged: Judged[] = wanted.map((i) => {
    const [best] = classifier.classify(texts[i]!).top
    return { truth: labels[i]!, proposed: best!.label, probability: best!.probability }
  })
  const messagesPerSecond = Math.round(judged.length / ((performance.now() - started) / 1000))
  const result = { ...measure(judged), messagesPerSecond }
  if (json) context.print(JSON.stringify(result))
  else printForPeople(result, context)
}

function printForPeople(
  result: ReturnType<typeof measure> & { messagesPerSecond: number },
  { print }: CliContext,
): void {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
  print(`${result.n} messages, ${result.messagesPerSecond} a second`)
  print(
    `accuracy ${percent(result.accuracy)}, macro-F1 ${result.macroF1.toFixed(3)}, calibration error ${result.ece.toFixed(3)}`,
  )
  for (const [label, { f1, precision, recall, messages }] of Object.entries(result.perLabel)) {
    print(
      `${label}: F1 ${f1.toFixed(3)}, precision ${percent(precision)}, recall ${percent(recall)}, ${messages} messages`,
    )
  }
}
