import type { Instant } from '@shaoying/domain'

/** What time it is. One for a whole process; a simulated city turns it by hand. */
export interface TimeSource {
  now(): Instant
}
