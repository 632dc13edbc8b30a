/** How much of the world's width so many metres are at that latitude. */
export function worldLength(metres: number, latitude: number): number {
  const equatorMetres = 40_075_017
  return metres / (equatorMetres * Math.cos((latitude * Math.PI) / 180))
}

/** The pictures of the level that fits best, covering a part of the world. At most a few dozen. */
export function tilesFor(
  {
    left,
    top,
    right,
    bottom,
  }: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
  pixelsPerWorld: number,
): readonly { readonly z: number; readonly x: number; readonly y: number }[] {
  const z = Math.max(0, Math.min(18, Math.round(Math.log2(pixelsPerWorld / 256))))
  const count = 2 ** z
  const range = (from: number, to: number): readonly number[] => {
    const [first, last] = [Math.max(0, Math.floor(from * count)), Math.min(count - 1, Math.floor(to * count))]
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step)
  }
  return range(top, bottom).flatMap((y) => range(left, right).map((x) => ({ z, x, y })))
}
