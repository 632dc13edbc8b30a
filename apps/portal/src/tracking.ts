/** A link of a message (`/track#<number>.<code>`) shows its order at once; the code does not stay in the address. */
export function startTracking(form: HTMLFormElement): void {
  const [, number, code] = /^#(?:track=)?(.+)\.([0-9A-Z]{8})$/.exec(decodeURIComponent(location.hash)) ?? []
  if (number === undefined || code === undefined) return
  history.replaceState(null, '', location.pathname)
  form.querySelector<HTMLInputElement>('#number')!.value = number
  form.querySelector<HTMLInputElement>('#code')!.value = code
  form.requestSubmit()
}
