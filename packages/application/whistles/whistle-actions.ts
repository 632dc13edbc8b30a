import { whistleCommandTexts, type Language, type WhistleActionsView } from '@shaoying/contract'
import { openSteps, type StepQuestion, type Whistle } from '@shaoying/domain'
import { unitNamed, unitNamedOrNull } from '../queries/names.ts'
import type { ViewContext } from '../records/record-collection.ts'

/** The buttons of one reader: what may be done now, for whom, where it is sent. Everything else would be refused. */
export function whistleActions(
  whistle: Whistle,
  question: StepQuestion,
  { rules, language }: Pick<ViewContext, 'rules'> & { readonly language: Language },
  pathOf: (command: string) => string,
): WhistleActionsView {
  return {
    actions: openSteps(whistle, question).map(({ command, asUnitId, unitIds }) => ({
      command,
      title: whistleCommandTexts[command]?.[language] ?? command,
      path: pathOf(command),
      asUnit: unitNamedOrNull(asUnitId, rules),
      units: unitIds.map((unitId) => unitNamed(unitId, rules)),
    })),
  }
}
