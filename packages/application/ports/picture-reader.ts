/** What a machine made out in a picture. */
export interface PictureText {
  /** Lines from top to bottom; empty when there is no writing, or none that it is sure of. */
  readonly text: string
  /** 0–1, of what it made out; 0 for nothing. */
  readonly confidence: number
}

/** Reads the writing in a picture. */
export interface PictureReader {
  /** Kept beside what it read: `tesseract 5, chi_sim`. */
  readonly name: string
  /** Takes seconds. Throws when it cannot be asked now; an unreadable picture is one without text. */
  read(picture: Uint8Array): Promise<PictureText>
}
