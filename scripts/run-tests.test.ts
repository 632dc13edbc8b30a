import { describe, expect, it } from 'vitest'
import { count } from './run-tests.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
})

describe('counting tests', () => {
  it('counts single tests by how they ended', () => {
    expect(count([file('passed', 'passed', 'passed', 'pending'), file('failed', 'failed', 'passed')], 1)).toMatchObject(
      { passed: 3, failed: 1, skipped: 1 },
    )
  })

  it('counts a file that could not be loaded as one failure', () => {
    expect(count([file('failed'), file('passed', 'passed')], 1)).toMatchObject({ passed: 1, failed: 1 })
  })

  it('never calls a run good that ended badly, even when no test failed', () => {
    expect(count([file('passed', 'passed')], 1)).toMatchObject({ passed: 1, failed: 1 })
    expect(count([], 1)).toMatchObject({ passed: 0, failed: 1 })
  })
})
