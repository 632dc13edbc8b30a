import { createHash } from 'node:crypto'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Chance that repeats: the same seed and the same name of what is decided give the same answers, whatever else happens. */
export interface Chance {
  /** A number in [0, 1). */
  share(): number
  happens(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** One of the things, each as likely as its weight. */
  weighted<T>(from: readonly (readonly [T, number])[]): T
  /** Minutes that scatter around a median as waiting times do: many short, few long (log-normal). */
  minutesAround(median: number, spread?: number): number
}

const resolution = 2 ** 31 - 1

/** @param names what is decided, e.g. a call's number and `reply`; every list of names is a source of its own */
export function chanceOf(seed: number, ...names: readonly (string | number)[]): Chance {
  const generator = xoroshiro128plus(
    createHash('sha256')
      .update(JSON.stringify([seed, ...names]))
      .digest()
      .readInt32LE(0),
  )
  const share = (): number => uniformInt(generator, 0, resolution - 1) / resolution
  return {
    share,
    happens: (probability) => share() < probability,
    pick: (from) => from[Math.floor(share() * from.length)]!,
    weighted: (from) => {
      let left = share() * from.reduce((sum, [, weight]) => sum + weight, 0)
      return (from.find(([, weight]) => (left -= weight) < 0) ?? from.at(-1)!)[0]
    },
    minutesAround: (median, spread = 0.6) => {
      const normal = Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share())
      return Math.max(1, median * Math.exp(spread * normal))
    },
  }
}
