import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { VaultInput } from '@shaoying/store'
import { maskPersonalData, type MaskedPersonalData, type PersonalData } from '@shaoying/domain'

/** A master key and its name; records say under which they were sealed, so that keys can be changed. */
export interface VaultKey {
  readonly id: string
  /** 32 bytes. */
  readonly secret: Buffer
}

/** A sealed record as it lies in the database. */
export interface SealedRecord {
  readonly vaultId: string
  readonly keyId: string
  readonly nonce: Buffer
  readonly ciphertext: Buffer
}

const cipher = 'aes-256-gcm'
const tagBytes = 16

/**
 * Seals personal data, one record at a time (AES-256-GCM; the record's id is bound in, so that ciphertexts
 * cannot be swapped). Derives from the same master key the handles by which a caller is known again
 * without their number being stored in the clear.
 */
export class Vault {
  readonly #keys: ReadonlyMap<string, Buffer>
  readonly #current: VaultKey
  readonly #handleKey: Buffer

  /** The first key seals; all of them open. Handles hang on the last (oldest) key, so that changing keys keeps them. */
  constructor(keys: readonly [VaultKey, ...VaultKey[]]) {
    for (const { id, secret } of keys) if (secret.length !== 32) throw new RangeError(`vault key ${id} has ${secret.length} bytes, 32 are needed`)
    this.#current = keys[0]
    this.#keys = new Map(keys.map(({ id, secret }) => [id, derive(secret, 'seal')]))
    this.#handleKey = derive(keys.at(-1)!.secret, 'handle')
  }

  seal(vaultId: string, petitionerId: string | null, data: PersonalData): VaultInput {
    const nonce = randomBytes(12)
    const sealing = createCipheriv(cipher, this.#keys.get(this.#current.id)!, nonce).setAAD(Buffer.from(vaultId))
    const ciphertext = Buffer.concat([sealing.update(JSON.stringify(data), 'utf8'), sealing.final(), sealing.getAuthTag()])
    const masked: MaskedPersonalData = maskPersonalData(data)
    return { vaultId, petitionerId, keyId: this.#current.id, nonce: nonce.toString('hex'), ciphertext: ciphertext.toString('hex'), masked }
  }

  /** Throws when the key is not known or the record was altered. */
  open({ vaultId, keyId, nonce, ciphertext }: SealedRecord): PersonalData {
    const key = this.#keys.get(keyId)
    if (!key) throw new Error(`vault key ${keyId} is not configured`)
    const opening = createDecipheriv(cipher, key, nonce).setAAD(Buffer.from(vaultId))
    opening.setAuthTag(ciphertext.subarray(-tagBytes))
    const text = Buffer.concat([opening.update(ciphertext.subarray(0, -tagBytes)), opening.final()]).toString('utf8')
    return JSON.parse(text) as PersonalData
  }

  /** The handle of whoever has this number in this city: always the same, and nothing without the key. A UUID (version 8). */
  petitionerIdOf(cityId: string, phone: string): string {
    const bytes = createHmac('sha256', this.#handleKey).update(`petitioner/${cityId}/${phone}`).digest().subarray(0, 16)
    bytes[6] = (bytes[6]! & 0x0f) | 0x80
    bytes[8] = (bytes[8]! & 0x3f) | 0x80
    const hex = bytes.toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  }

  /** Eight characters by which a petitioner proves that an order is theirs; without 0/O and 1/I. */
  trackingCodeOf(orderId: string): string {
    const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
    const bytes = createHmac('sha256', this.#handleKey).update(`tracking/${orderId}`).digest()
    return Array.from(bytes.subarray(0, 8), (byte) => alphabet[byte % alphabet.length]).join('')
  }
}

function derive(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `shaoying/${purpose}`, 32))
}
