/** PostgreSQL's fixed numbers of the element types (pg_type.oid). */
const oid = { boolean: 16, bytea: 17, integer: 23, text: 25, timestamptz: 1184, uuid: 2950, jsonb: 3802 } as const
export type ColumnType = keyof typeof oid

const headerBytes = 20
const postgresEpochMs = Date.UTC(2000, 0, 1)
const twoTo32 = 2 ** 32
/** Shorter texts are mostly ASCII, and then copied faster here than by asking the runtime to. */
const shortLength = 48
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu
/** Value of a hexadecimal digit by its character. */
const digits = new Uint8Array(128)
for (let value = 0; value < 16; value += 1)
  for (const digit of [value.toString(16), value.toString(16).toUpperCase()]) digits[digit.charCodeAt(0)] = value

/**
 * Columns of many rows as PostgreSQL's own binary arrays, for `unnest`: the server takes the values as they are instead
 * of reading JSON or text, which costs it more than writing the rows. One writer for one statement.
 */
export class BinaryColumns {
  #bytes: Buffer = Buffer.allocUnsafeSlow(64 * 1024)
  #at = 0
  #lastInstant = ''
  #lastMicroseconds = 0

  /** A column of that type; null and undefined are SQL's NULL. Instants as ISO text in UTC, bytes and UUIDs as hexadecimal text, JSON as any value. */
  column<Row>(type: ColumnType, rows: readonly Row[], valueOf: (row: Row) => unknown): Buffer {
    const from = this.#at
    this.#reserve(headerBytes)
    this.#at += headerBytes
    let hasNull = 0
    for (const row of rows) {
      const value = valueOf(row)
      if (value === null || value === undefined) {
        hasNull = 1
        this.#reserve(4)
        this.#integer(-1)
      } else this.#write(type, value)
    }
    const end = this.#at
    this.#at = from
    for (const field of [1, hasNull, oid[type], rows.length, 1]) this.#integer(field)
    this.#at = end
    return this.#bytes.subarray(from, end)
  }

  #write(type: ColumnType, value: unknown): void {
    switch (type) {
      case 'text':
        return this.#text(value as string, 0)
      // One byte says the version of the format.
      case 'jsonb':
        return this.#text(JSON.stringify(value), 1)
      case 'uuid':
        return this.#uuid(value as string)
      case 'bytea':
        return this.#hex(value as string)
      case 'timestamptz':
        return this.#instant(value as string)
      case 'integer':
        this.#reserve(8)
        this.#integer(4)
        return this.#integer(value as number)
      case 'boolean':
        this.#reserve(5)
        this.#integer(1)
        this.#bytes[this.#at++] = value === true ? 1 : 0
    }
  }

  #text(text: string, version: number): void {
    this.#reserve(5 + text.length * 3)
    const start = this.#at + 4
    if (version > 0) this.#bytes[start] = version
    const length = version + this.#characters(text, start + version)
    this.#integer(length)
    this.#at = start + length
  }

  #characters(text: string, at: number): number {
    const bytes = this.#bytes
    if (text.length > shortLength) return bytes.write(text, at, 'utf8')
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index)
      if (code > 127) return bytes.write(text, at, 'utf8')
      bytes[at + index] = code
    }
    return text.length
  }

  #uuid(text: string): void {
    if (!uuidPattern.test(text)) throw new RangeError(`not a UUID: ${text}`)
    this.#reserve(20)
    this.#integer(16)
    for (let index = 0; index < 36; index += 2) {
      if (text.charCodeAt(index) === 45) index += 1
      this.#bytes[this.#at++] = (digits[text.charCodeAt(index)]! << 4) | digits[text.charCodeAt(index + 1)]!
    }
  }

  #hex(text: string): void {
    const length = text.length / 2
    this.#reserve(4 + length)
    this.#integer(length)
    if (this.#bytes.write(text, this.#at, 'hex') !== length) throw new RangeError('not hexadecimal')
    this.#at += length
  }

  /** Microseconds since the beginning of the year 2000; most instants of a statement are the same one. */
  #instant(text: string): void {
    if (text !== this.#lastInstant) {
      const ms = Date.parse(text)
      if (!Number.isFinite(ms)) throw new RangeError(`not an instant: ${text}`)
      this.#lastInstant = text
      this.#lastMicroseconds = (ms - postgresEpochMs) * 1000
    }
    const high = Math.floor(this.#lastMicroseconds / twoTo32)
    this.#reserve(12)
    this.#integer(8)
    this.#integer(high)
    this.#integer(this.#lastMicroseconds - high * twoTo32)
  }

  /** Its lowest 32 bits, highest byte first. */
  #integer(value: number): void {
    const bytes = this.#bytes
    bytes[this.#at++] = value >>> 24
    bytes[this.#at++] = value >>> 16
    bytes[this.#at++] = value >>> 8
    bytes[this.#at++] = value
  }

  /** Columns given out before keep the memory that they were written to. */
  #reserve(length: number): void {
    if (this.#at + length <= this.#bytes.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.#at + length))
    this.#bytes.copy(larger, 0, 0, this.#at)
    this.#bytes = larger
  }
}
