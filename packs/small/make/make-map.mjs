// Writes map/*.geojson of this pack: a made-up town's boundaries, bent at random but always the same.
//   node packs/small/make/make-map.mjs
import { mkdirSync, writeFileSync } from 'node:fs'

/** Corners in kilometres east and north of a point that lies at `origin`. */
const corners = { A: [-9, 1], B: [-6, 6], C: [0, 7], D: [6, 6.5], E: [9, 1], F: [7, -5], G: [0.5, -7], H: [-6, -6], M: [-5, 1.2], P: [-0.8, 2], Q: [0.6, -2.5], R: [4, 0.5] }
const origin = [116.373, 39.864]
/** Rings by corners; neighbours name a common edge by the same two. */
const streets = { 990101001: 'CDRP', 990101002: 'DEFR', 990101003: 'PRFGQ', 990102001: 'PQGHAM', 990102002: 'CPMAB' }
const districts = { 990101: 'CDEFGQP', 990102: 'CPQGHAB' }
const bends = 5

/** A number from -1 to 1 that the text decides. */
function chance(text) {
  let sum = 2166136261
  for (const letter of text) sum = Math.imul(sum ^ letter.codePointAt(0), 16777619)
  return ((sum >>> 0) / 2 ** 31) - 1
}

/** The edge from one corner to the next, its last point left out: the same whichever way round it is walked. */
function edge(a, b) {
  const [first, last] = a < b ? [a, b] : [b, a]
  let line = [corners[first], corners[last]]
  for (let bend = 1; bend <= bends; bend += 1) {
    line = line.flatMap((from, index) => {
      const to = line[index + 1]
      if (!to) return [from]
      const push = chance(`${first}${last}${bend}/${index}`) * 0.16
      return [from, [(from[0] + to[0]) / 2 - (to[1] - from[1]) * push, (from[1] + to[1]) / 2 + (to[0] - from[0]) * push]]
    })
  }
  return (a < b ? line : line.toReversed()).slice(0, -1)
}

function degrees([east, north]) {
  const latitude = origin[1] + north / 111.19
  return [origin[0] + east / (111.19 * Math.cos((origin[1] * Math.PI) / 180)), latitude].map((value) => Number(value.toFixed(5)))
}

function ring(names) {
  const points = [...names].flatMap((name, index) => edge(name, names[(index + 1) % names.length]))
  return [...points, points[0]].map(degrees)
}

function collection(areas) {
  const features = Object.entries(areas).map(([code, names]) => JSON.stringify({ type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [ring(names)] } }))
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`
}

const folder = new URL('../map/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('districts.geojson', folder), collection(districts))
writeFileSync(new URL('streets.geojson', folder), collection(streets))
