/** Minutes east of UTC as ISO 8601 writes them: 480 → `+08:00`. */
export function zoneOffsetOf(minutes: number): string {
  const two = (part: number): string => String(Math.trunc(Math.abs(part))).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`
}
