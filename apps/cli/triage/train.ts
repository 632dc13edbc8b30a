import { saveModel, trainModel } from '@shaoying/triage'
import type { CliContext } from '../cli-context.ts'
import { fieldTexts, readRecords } from './read-records.ts'

export interface TrainWords {
  data: string[]
  text: string[]
  label: string
  out: string
  seed: number
}

/** Trains on all rows that have a text and a label; several `--data`, each with its own `--text`, are put together. */
export async function train({ data, text, label, out, seed }: TrainWords, context: CliContext): Promise<void> {
  const messages: { text: string; label: string }[] = []
  for (const [i, path] of data.entries()) {
    const rows = await readRecords(path)
    const texts = fieldTexts(rows, text[i] ?? text.at(-1)!)
    const labels = fieldTexts(rows, label)
    texts.forEach((one, row) => {
      if (one.trim() !== '' && labels[row] !== '') messages.push({ text: one, label: labels[row]! })
    })
  }
  if (messages.length === 0) throw new Error(`No row has both a text and a label in “${label}”.`)
  const trainedAt = `${new Date().toISOString().slice(0, 19)}Z`
  const started = performance.now()
  const model = trainModel(messages, { trainedAt, seed })
  saveModel(model, out)
  context.print(
    JSON.stringify(
      {
        model: out,
        labels: model.labels,
        seconds: Math.round((performance.now() - started) / 100) / 10,
        ...model.card,
      },
      undefined,
      2,
    ),
  )
}
