/**
 * Files that cost work to make and are asked for again: the last so many are kept, and whoever asks while one is
 * being made waits for that one. What failed is not kept.
 */
export class KeptFiles {
  readonly #most: number
  readonly #files = new Map<string, Promise<Buffer>>()

  constructor(most: number) {
    this.#most = most
  }

  get(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const kept = this.#files.get(key)
    const file = kept ?? make()
    this.#files.delete(key)
    this.#files.set(key, file)
    if (!kept) file.catch(() => this.#files.delete(key))
    for (const oldest of this.#files.keys()) {
      if (this.#files.size <= this.#most) break
      this.#files.delete(oldest)
    }
    return file
  }
}
