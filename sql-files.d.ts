/** `.sql` files are imported as their text: by the bundle (scripts/bundle.mjs) and by tests (vitest.config.ts). */
declare module '*.sql' {
  const text: string
  export default text
}
