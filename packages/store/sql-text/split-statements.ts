import { tokenizeSql } from './tokens.ts'

/** The statements of a text, without the semicolons between them; pieces of only blanks and comments do not count. */
export function splitStatements(sql: string): string[] {
  const pieces: { text: string; hasCode: boolean }[] = [{ text: '', hasCode: false }]
  for (const token of tokenizeSql(sql)) {
    const parts = token.kind === 'code' ? token.text.split(';') : [token.text]
    parts.forEach((part, index) => {
      if (index > 0) pieces.push({ text: '', hasCode: false })
      const piece = pieces[pieces.length - 1]
      if (!piece) return
      piece.text += part
      piece.hasCode ||= token.kind !== 'comment' && part.trim() !== ''
    })
  }
  return pieces.filter((piece) => piece.hasCode).map((piece) => piece.text.trim())
}
