import type { TriageModel } from '@shaoying/domain'
import { expect, it } from 'vitest'
import { modelInUse } from './model-in-use.ts'

const model = (modelId: string, situation: TriageModel['situation'], promotedAt: string | null) => ({
  modelId,
  version: 1,
  state: { situation, promotedAt } as TriageModel,
})

it('the one promoted last is asked; rolled back, the one before it; none, the starter', () => {
  const older = model('a', 'promoted', '2026-01-01T00:00:00Z')
  expect(
    modelInUse([model('b', 'promoted', '2026-02-01T00:00:00Z'), older, model('c', 'trained', null)])?.modelId,
  ).toBe('b')
  expect(modelInUse([model('b', 'retired', '2026-02-01T00:00:00Z'), older])?.modelId).toBe('a')
  expect(modelInUse([model('c', 'trained', null)])).toBeNull()
})
