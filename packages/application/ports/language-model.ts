/** A large language model somewhere. It drafts; people decide. Gets only text in which what is personal was hidden. */
export interface LanguageModel {
  /** For the answer and the log. */
  readonly name: string
  /** Null when it did not answer, or not in time. */
  complete(instruction: string, text: string): Promise<string | null>
}
