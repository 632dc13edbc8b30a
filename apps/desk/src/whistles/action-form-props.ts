import type { Named, WhistleView } from '@shaoying/contract'
import type { WhistleAction } from './whistle-queries.ts'

export interface ChosenAction {
  readonly action: WhistleAction
  /** The unit it is about; null when it is about the whole whistle. */
  readonly unit: Named | null
  readonly checkInId?: string
}

/** What a form of its own is given. */
export interface ActionFormProps {
  readonly whistle: WhistleView
  readonly chosen: ChosenAction
  readonly busy: boolean
  readonly onSubmit: (input: Record<string, unknown>) => void
}
