import type { ReplyCheckView } from '@shaoying/contract'

/** Reads a reply beside the appeal it answers: words only, in memory. */
export type ReplyChecker = (
  appeal: string,
  reply: string,
) => Omit<ReplyCheckView, 'reasons'> & {
  readonly reasons: readonly Pick<ReplyCheckView['reasons'][number], 'key' | 'isGood' | 'words'>[]
}
