/** One order as the door wants it saved: its row, the facts that made it so, and what goes to the tables beside. */
export interface OrderSave {
  readonly row: OrderRowInput
  /** 0 for a new order; else the version that was decided on. */
  readonly expectedVersion: number
  readonly events: readonly EventInput[]
  readonly ties: readonly TieInput[]
  readonly words: readonly WordsInput[]
  readonly vault: readonly VaultInput[]
  readonly request: RequestKeyInput | null
  readonly actorId: string
  /** True when the whole statement must fail if this one cannot be saved (commands that touch several orders). */
  readonly required: boolean
}

export interface OrderRowInput {
  readonly cityId: string
  readonly orderId: string
  readonly version: number
  /** Hex. */
  readonly lastHash: string
  readonly orderNumber: string
  readonly situation: string
  readonly open: boolean
  readonly kind: string
  readonly channel: string
  readonly categoryId: string | null
  readonly placeUnitId: string | null
  readonly districtId: string | null
  readonly leadUnitId: string | null
  readonly leadDistrictId: string | null
  readonly petitionerId: string | null
  readonly registeredBy: string | null
  readonly confidential: boolean
  readonly barredUnitIds: readonly string[]
  readonly barredPersonIds: readonly string[]
  readonly title: string
  readonly emergency: boolean
  readonly at: string
  /** `at` of its first fact; of an order from other books, the books' time. */
  readonly createdAt: string
  readonly handleDueAt: string | null
  /** By when the lead's reply is owed; null once it is given, or while the limit rests. */
  readonly replyDueAt: string | null
  readonly nextDueAt: string | null
  readonly packVersionId: string
  readonly state: unknown
}

/** A fact with its link in the chain; hashes in hex. */
export interface EventInput {
  readonly cityId: string
  readonly streamId: string
  readonly sequence: number
  readonly kind: string
  readonly at: string
  readonly actorKind: string
  readonly actorId: string
  readonly unitId: string | null
  readonly requestId: string
  readonly payload: unknown
  readonly previousHash: string | null
  readonly hash: string
}

export interface TieInput {
  readonly unitId: string
  readonly tie: string
  readonly open: boolean
  /** The unit has nothing to do with the order any more and may not read it. */
  readonly ended: boolean
  readonly dueAt: string | null
}

export interface WordsInput {
  readonly wordsId: string
  readonly part: 'appeal' | 'supplement' | 'opinion' | 'new_fact'
  readonly title: string
  readonly body: string
  /** Hex. */
  readonly digest: string
}

export interface VaultInput {
  readonly vaultId: string
  readonly petitionerId: string | null
  readonly keyId: string
  /** Hex. */
  readonly nonce: string
  /** Hex. */
  readonly ciphertext: string
  readonly masked: unknown
}

export interface RequestKeyInput {
  readonly key: string
  /** Hex SHA-256 of method, path and body: the same key with another request is refused. */
  readonly requestHash: string
  readonly answer: unknown
}
