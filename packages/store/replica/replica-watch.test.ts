import { describe, expect, it } from 'vitest'
import { ReplicaWatch } from './replica-watch.ts'

const primary = (place: number) => ({ isStandby: false, place: BigInt(place) })
const replica = (place: number) => ({ isStandby: true, place: BigInt(place) })

describe('as of when a replica answers', () => {
  it('is the last moment whose log it has replayed', () => {
    const watch = new ReplicaWatch()
    watch.note(1000, primary(50), replica(50))
    expect(watch.standing).toEqual({ asOf: 1000, fault: null })
    watch.note(2000, primary(90), replica(60))
    watch.note(3000, primary(95), replica(89))
    expect(watch.standing.asOf).toBe(1000)
    watch.note(4000, primary(99), replica(95))
    expect(watch.standing.asOf).toBe(3000)
  })

  it('moves on in a city in which nothing happens, and stands still when the line to the primary is lost', () => {
    const watch = new ReplicaWatch()
    watch.note(1000, primary(50), replica(50))
    watch.note(9000, primary(50), replica(50))
    expect(watch.standing.asOf).toBe(9000)
    watch.note(20_000, null, replica(50))
    expect(watch.standing.asOf).toBe(9000)
  })

  it('is not known of one that is away, has not caught up, or takes writes itself', () => {
    const watch = new ReplicaWatch()
    watch.note(1000, primary(50), replica(10))
    expect(watch.standing).toEqual({ asOf: null, fault: null })
    watch.note(2000, primary(50), null)
    expect(watch.standing).toEqual({ asOf: null, fault: 'does not answer' })
    watch.note(3000, primary(50), primary(60))
    expect(watch.standing).toEqual({ asOf: null, fault: 'is no replica: it takes writes' })
  })
})
