import type { CivilDate, Instant } from '@shaoying/domain'
import { takeNumberBlock, type Pool } from '@shaoying/store'

const blockSize = 500

/**
 * Public numbers of the day, unique in the city. Each server takes them in blocks, so that no counter is a
 * queue; numbers of a block that a server did not use stay unused, and `number_block` says whose they were.
 */
export class NumberBlocks {
  readonly #pool: Pool
  readonly #cityId: string
  readonly #takenBy: string
  #day: CivilDate = ''
  #next = 1
  #last = 0
  #refill: Promise<void> | null = null

  constructor(pool: Pool, cityId: string, takenBy: string) {
    this.#pool = pool
    this.#cityId = cityId
    this.#takenBy = takenBy
  }

  async next(on: CivilDate, now: Instant): Promise<number> {
    while (this.#day !== on || this.#next > this.#last) {
      this.#refill ??= this.#take(on, now).finally(() => (this.#refill = null))
      await this.#refill
    }
    const number = this.#next
    this.#next += 1
    return number
  }

  async #take(dayOn: CivilDate, takenAt: Instant): Promise<void> {
    const { first, last } = await takeNumberBlock(this.#pool, {
      cityId: this.#cityId,
      dayOn,
      size: blockSize,
      takenBy: this.#takenBy,
      takenAt,
    })
    this.#day = dayOn
    this.#next = first
    this.#last = last
  }
}
