import { describe, expect, it } from 'vitest'
import { elmAdmin, elmHandler, inHandling } from '../../testing/order-scenes.ts'
import { currentWorkMethod, workProgress } from '../facets/work-method.ts'
import { adoptWorkMethod, completeStep } from './adopt-work-method.ts'
import { replyToOrder } from './handle-order.ts'

const bySteps = inHandling().when(elmAdmin, adoptWorkMethod, { methodId: 'six-step' })

describe('work methods (R054)', () => {
  it('R054: the street chooses a named method, and its progress shows step by step', () => {
    expect(workProgress(currentWorkMethod(bySteps.order)!)).toEqual({ done: 0, of: 6 })
    const after = bySteps
      .when(elmHandler, completeStep, { step: 1, note: '收集 12 户意见' })
      .when(elmHandler, completeStep, { step: 3 })
    expect(workProgress(currentWorkMethod(after.order)!)).toEqual({ done: 2, of: 6 })
    expect(after.order.workMethods[0]!.steps[0]).toMatchObject({
      name: 'collect',
      done: { byPersonId: 'handler@elm', note: '收集 12 户意见' },
    })
  })

  it('none is obligatory: a reply waits for no step, and without a method no step is asked', () => {
    const reply = {
      toPetitioner: '已清运',
      toHotline: '',
      finding: 'true',
      claimedSolved: 'solved',
      legalBasis: '',
      notContactedBecause: '无人接听',
    } as const
    expect(bySteps.when(elmHandler, replyToOrder, reply).order.situation.name).toBe('replied')
    expect(inHandling().refused(elmHandler, completeStep, { step: 1 })).toMatchObject({ code: 'work_method.none' })
  })

  it('a step is done once and must exist; a method must be the city’s and is chosen once', () => {
    const first = bySteps.when(elmHandler, completeStep, { step: 1 })
    expect(first.refused(elmHandler, completeStep, { step: 1 })).toMatchObject({ code: 'work_method.step_done' })
    for (const step of [0, 7])
      expect(bySteps.refused(elmHandler, completeStep, { step })).toMatchObject({
        code: 'work_method.step_unknown',
        params: { step, steps: 6 },
      })
    expect(inHandling().refused(elmAdmin, adoptWorkMethod, { methodId: 'seven-step' })).toMatchObject({
      code: 'work_method.unknown',
    })
    expect(bySteps.refused(elmAdmin, adoptWorkMethod, { methodId: 'six-step' })).toMatchObject({
      code: 'work_method.adopted_already',
    })
    expect(inHandling().refused(elmHandler, adoptWorkMethod, { methodId: 'six-step' })).toMatchObject({
      code: 'access.no_permission',
    })
  })
})
