import type { FaultCode } from './fault-texts.ts'

export interface DecodedText {
  readonly text: string
  /** Set when the bytes are not UTF-8; `text` is then the best reading, so that further faults can be named too. */
  readonly fault: Extract<FaultCode, `encoding.${string}`> | null
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Reads UTF-8 with or without byte order mark; recognises what Excel saves by default in China (GBK) and as "Unicode text". */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, 'utf-16le') ?? '', fault: 'encoding.utf16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, 'utf-16be') ?? '', fault: 'encoding.utf16' }
  const utf8 = decode(bytes, 'utf-8')
  if (utf8 !== null) return { text: utf8, fault: null }
  const gbk = decode(bytes, 'gb18030')
  return gbk === null ? { text: '', fault: 'encoding.unknown' } : { text: gbk, fault: 'encoding.gbk' }
}
