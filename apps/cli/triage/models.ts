import { keptModels, modelInUse, moveModel } from '@shaoying/application'
import { refusalTexts } from '@shaoying/contract'
import type { CliContext } from '../cli-context.ts'
import { withCity } from '../with-city.ts'

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

/** Every model with what it measured on the months held out, beside the one in use then. */
export async function compare({ json }: { json?: true }, context: CliContext): Promise<void> {
  await withCity(context, async ({ city }) => {
    const models = await keptModels(city.pool, city.cityId)
    const used = modelInUse(models)?.modelId ?? 'starter'
    if (json)
      return context.print(
        JSON.stringify({ inUse: used, models: models.map(({ modelId, state }) => ({ modelId, ...state })) }),
      )
    context.print(`in use: ${used}`)
    for (const {
      modelId,
      state: { situation, trainedAt, messages, heldOut, inUse },
    } of models) {
      context.print(
        `${modelId}  ${situation}  trained ${trainedAt} on ${messages}; held out ${heldOut.fromOn} – ${heldOut.toOn} (${heldOut.messages}): accuracy ${percent(heldOut.accuracy)}, macro-F1 ${heldOut.macroF1.toFixed(3)}, calibration ${heldOut.ece.toFixed(3)}; then in use ${inUse.modelId}: ${percent(inUse.accuracy)}, ${inUse.macroF1.toFixed(3)}, ${inUse.ece.toFixed(3)}`,
      )
    }
  })
}

/** Puts a model into use; servers take it over within seconds. */
export async function promote(modelId: string, { reason }: { reason: string }, context: CliContext): Promise<void> {
  await move(modelId, 'promote', reason, context)
}

/** Takes the model in use out again; the one promoted before it is asked, or the starter. */
export async function rollback({ reason }: { reason: string }, context: CliContext): Promise<void> {
  await move(null, 'rollback', reason, context)
}

async function move(
  named: string | null,
  how: 'promote' | 'rollback',
  reason: string,
  context: CliContext,
): Promise<void> {
  await withCity(context, async ({ city }) => {
    const modelId = named ?? modelInUse(await keptModels(city.pool, city.cityId))?.modelId
    if (modelId === undefined) throw new Error('The starter is in use; there is nothing to roll back.')
    await moveModel(city, modelId, how, reason).catch((fault: unknown) => {
      const code = fault instanceof Error ? fault.message : String(fault)
      throw new Error(refusalTexts[code]?.en ?? code)
    })
    context.print(`in use: ${modelInUse(await keptModels(city.pool, city.cityId))?.modelId ?? 'starter'}`)
  })
}
