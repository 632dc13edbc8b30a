import { keepModel, readDecidedWords, type City, type DecidedWords } from '@shaoying/application'
import { triageOf } from '@shaoying/server'
import {
  Classifier,
  evaluate,
  trainModel,
  writeModel,
  type CategoryModel,
  type ClassifyOptions,
  type Evaluation,
} from '@shaoying/triage'
import type { CliContext } from '../cli-context.ts'
import { withCity } from '../with-city.ts'

export interface RetrainWords {
  heldOutMonths: number
  seed: number
  json?: true
}

const fewestLearned = 100
const fewestHeldOut = 20

/** Trains on what people decided in earlier months and measures on the latest, beside the model in use. Promotes nothing. */
export async function retrain(words: RetrainWords, context: CliContext): Promise<void> {
  await withCity(context, async ({ city }) => {
    const { learned, heldOut } = splitByMonth(await readDecidedWords(city), words.heldOutMonths)
    if (learned.length < fewestLearned || heldOut.length < fewestHeldOut) {
      throw new Error(
        `There are ${learned.length} decided orders to learn from and ${heldOut.length} in the months held out; at least ${fewestLearned} and ${fewestHeldOut} are needed.`,
      )
    }
    const model = trainModel(
      learned.map(({ text, categoryId }) => ({ text, label: categoryId })),
      { trainedAt: city.time.now(), seed: words.seed },
    )
    const heldOutResult = measureOf(evaluateOn(heldOut, new Classifier(model)))
    const inUse = await measureInUse(city, heldOut)
    const trained = {
      messages: learned.length,
      labels: model.labels.length,
      dataHash: model.card.dataHash,
      heldOut: {
        ...heldOutResult,
        fromOn: heldOut[0]!.at.slice(0, 10),
        toOn: heldOut.at(-1)!.at.slice(0, 10),
        messages: heldOut.length,
      },
      inUse,
    }
    const modelId = await keepModel(city, writeModel(model as CategoryModel), trained)
    context.print(
      words.json
        ? JSON.stringify({ modelId, ...trained })
        : `${modelId}: accuracy ${percent(heldOutResult.accuracy)}, macro-F1 ${heldOutResult.macroF1.toFixed(3)} on ${heldOut.length} orders held out; in use (${inUse.modelId}): ${percent(inUse.accuracy)}, ${inUse.macroF1.toFixed(3)}. Put it into use with: shaoying triage promote ${modelId}`,
    )
  })
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

/** The latest months, by the calendar, are kept aside. */
function splitByMonth(
  words: readonly DecidedWords[],
  months: number,
): { learned: readonly DecidedWords[]; heldOut: readonly DecidedWords[] } {
  const kept = new Set([...new Set(words.map(({ at }) => at.slice(0, 7)))].sort().slice(-months))
  return {
    learned: words.filter(({ at }) => !kept.has(at.slice(0, 7))),
    heldOut: words.filter(({ at }) => kept.has(at.slice(0, 7))),
  }
}

interface Reader {
  classify(text: string, options: ClassifyOptions): { top: readonly { label: string; probability: number }[] }
}

function evaluateOn(heldOut: readonly DecidedWords[], reader: Reader): Evaluation {
  return evaluate(
    heldOut.map(({ text, categoryId }) => {
      const best = reader.classify(text, { explain: false }).top[0]
      return { truth: categoryId, proposed: best?.label ?? '', probability: best?.probability ?? 0 }
    }),
  )
}

async function measureInUse(city: City, heldOut: readonly DecidedWords[]) {
  const triage = triageOf(city)
  await triage.refresh()
  const reader = triage.categoryReader(city.registry.today(city.time.now()).rules)
  return { modelId: reader.model.id, ...measureOf(evaluateOn(heldOut, reader)) }
}

const measureOf = ({ accuracy, macroF1, ece }: Evaluation) => ({ accuracy, macroF1, ece })
