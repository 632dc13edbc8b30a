import type { ByteRange } from './file-store.ts'

/**
 * Where files lie while they arrive, piece by piece. A folder of this server, or one that all servers share: an
 * upload that breaks off goes on where its spool is.
 */
export interface UploadSpool {
  /** How many bytes have arrived; 0 for an upload that is not known. */
  sizeOf(uploadId: string): Promise<number>
  /**
   * Writes from a place on and answers the new size. What arrived before the content broke off is kept and on disk
   * when this throws the content's error. Two writers of the same bytes at the same place do no harm.
   */
  write(uploadId: string, at: number, content: AsyncIterable<Uint8Array>): Promise<number>
  read(uploadId: string, range?: ByteRange): AsyncIterable<Uint8Array>
  remove(uploadId: string): Promise<void>
}
