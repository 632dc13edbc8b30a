/** What a scan came to. `not_scanned`: nobody looked, and whoever opens the file is told so. */
export type ScanVerdict =
  | { readonly verdict: 'clean' | 'not_scanned'; readonly scanner: string }
  | { readonly verdict: 'infected'; readonly scanner: string; readonly found: string }

/** Looks for malware in a file on its way in. */
export interface VirusScanner {
  /** Reads the content to its end or stops early. Throws when the scanner cannot be asked: then the file waits. */
  scan(content: AsyncIterable<Uint8Array>): Promise<ScanVerdict>
}
