import { isTerritory } from '@shaoying/domain'
import { describe, expect, it } from 'vitest'
import { checkPackFolder } from './check-pack.ts'

const small = new URL('../../../packs/small', import.meta.url).pathname

describe('checkPack', () => {
  it('finds nothing wrong with the small pack and gives it whole', async () => {
    const { pack, faults } = await checkPackFolder(small)
    expect(faults).toEqual([])
    expect(pack?.units.filter(isTerritory)).toHaveLength(18)
    expect(pack?.tiers.map((tier) => `${tier.limit.amount} ${tier.limit.unit}`)).toEqual(['2 hour', '24 hour', '7 day', '15 day'])
    expect(pack?.catalogue.every((entry) => entry.path.length >= 3 && entry.path.at(-1) === entry.name)).toBe(true)
  })

  it('names a version by its content and dates it as asked', async () => {
    const [one, two] = [await checkPackFolder(small), await checkPackFolder(small, '2026-06-01')]
    expect(two.pack?.version).toEqual({ ...one.pack?.version, effectiveOn: '2026-06-01' })
    expect(one.pack?.version.id).toMatch(/^[0-9a-f]{16}$/)
  })
})
