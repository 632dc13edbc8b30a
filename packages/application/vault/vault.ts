import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto'
import { pooledRandomBytes } from '../ids/random-bytes.ts'
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
  readonly #keys: ReadonlyMap<string, KeyObject>
  readonly #current: VaultKey
  readonly #handleKey: KeyObject
  readonly #fileKeys: ReadonlyMap<string, Buffer>

  /** The first key seals; all of them open. Handles hang on the last (oldest) key, so that changing keys keeps them. */
  constructor(keys: readonly [VaultKey, ...VaultKey[]]) {
    for (const { id, secret } of keys)
      if (secret.length !== 32) throw new RangeError(`vault key ${id} has ${secret.length} bytes, 32 are needed`)
    this.#current = keys[0]
    this.#keys = new Map(keys.map(({ id, secret }) => [id, createSecretKey(derive(secret, 'seal'))]))
    this.#fileKeys = new Map(keys.map(({ id, secret }) => [id, derive(secret, 'file')]))
    this.#handleKey = createSecretKey(derive(keys.at(-1)!.secret, 'handle'))
  }

  seal(vaultId: string, petitionerId: string | null, data: PersonalData): VaultInput {
    const masked: MaskedPersonalData = maskPersonalData(data)
    return { vaultId, petitionerId, masked, ...this.sealText(vaultId, JSON.stringify(data)) }
  }

  /** Seals any text, bound to what it belongs to. Nonce and ciphertext in hex. */
  sealText(
    belongsTo: string,
    text: string,
  ): { readonly keyId: string; readonly nonce: string; readonly ciphertext: string } {
    const nonce = pooledRandomBytes(12)
    const sealing = createCipheriv(cipher, this.#keys.get(this.#current.id)!, nonce).setAAD(Buffer.from(belongsTo))
    const ciphertext = Buffer.concat([sealing.update(text, 'utf8'), sealing.final(), sealing.getAuthTag()])
    return { keyId: this.#current.id, nonce: nonce.toString('hex'), ciphertext: ciphertext.toString('hex') }
  }

  /** Throws when the key is not known or the record was altered. */
  open({ vaultId, ...sealed }: SealedRecord): PersonalData {
    return JSON.parse(this.openText(vaultId, sealed)) as PersonalData
  }

  /** Throws when the key is not known, the text was altered, or it belongs to something else. */
  openText(belongsTo: string, { keyId, nonce, ciphertext }: Omit<SealedRecord, 'vaultId'>): string {
    const key = this.#keys.get(keyId)
    if (!key) throw new Error(`vault key ${keyId} is not configured`)
    const opening = createDecipheriv(cipher, key, nonce).setAAD(Buffer.from(belongsTo))
    opening.setAuthTag(ciphertext.subarray(-tagBytes))
    return Buffer.concat([opening.update(ciphertext.subarray(0, -tagBytes)), opening.final()]).toString('utf8')
  }

  /** Under which key files are sealed now. */
  get currentKeyId(): string {
    return this.#current.id
  }

  /** A key for one file alone (32 bytes): from the master key of that name, the file's own salt, and what the file is. Throws when the key is not known. */
  fileKey(keyId: string, salt: Uint8Array, binding: string): Buffer {
    const key = this.#fileKeys.get(keyId)
    if (!key) throw new Error(`vault key ${keyId} is not configured`)
    return Buffer.from(hkdfSync('sha256', key, salt, `shaoying/file/${binding}`, 32))
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

  /** By which a partner system knows that a message is ours; derived, kept nowhere. */
  webhookKeyOf(webhookId: string, keyNumber: number): string {
    return createHmac('sha256', this.#handleKey).update(`webhook/${webhookId}/${keyNumber}`).digest('base64url')
  }

  /** What stands in an invited party's link: which invitation, and that we gave it out. May stand in an address as it is. */
  invitationTokenOf(invitationId: string): string {
    return `${invitationId}.${this.#invitationProof(invitationId)}`
  }

  /** The invitation a link is for; null for a token we never gave out. */
  invitationIdOf(token: string): string | null {
    const dot = token.lastIndexOf('.')
    const [invitationId, proof] = [token.slice(0, dot), Buffer.from(token.slice(dot + 1))]
    const expected = Buffer.from(this.#invitationProof(invitationId))
    return dot > 0 && proof.length === expected.length && timingSafeEqual(proof, expected) ? invitationId : null
  }

  #invitationProof(invitationId: string): string {
    return createHmac('sha256', this.#handleKey).update(`invitation/${invitationId}`).digest('base64url')
  }
}

function derive(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `shaoying/${purpose}`, 32))
}
