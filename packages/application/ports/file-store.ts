/** Bytes `from` to `to`, both included, as HTTP counts them. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/**
 * Where files lie for good: a folder, or a service that speaks S3. What is given to it is sealed already; an address
 * is the SHA-256 (hex) of the sealed bytes, so that whoever keeps the store can prove that nothing was changed without
 * being able to read it.
 */
export interface FileStore {
  /** Takes a file in and answers its address once it would survive a power cut. The same bytes twice are one file. */
  put(content: AsyncIterable<Uint8Array>): Promise<string>
  /** The file or a part of it. Throws `FileMissing` when it is not there. */
  read(address: string, range?: ByteRange): AsyncIterable<Uint8Array>
  /** Removes a file; one that is not there is no fault. */
  remove(address: string): Promise<void>
}

/** A file that should be there is not. */
export class FileMissing extends Error {
  override readonly name = 'FileMissing'
  constructor(address: string) {
    super(`the file store has no file ${address}`)
  }
}
