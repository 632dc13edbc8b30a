import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { KeyIndex } from '../features/key-index.ts'
import { MODEL_FORMAT, type CategoryModel, type ModelCard } from './category-model.ts'

/** First line of a model file, once unpacked. */
const MAGIC = 'shaoying-category-model'
const TYPES = { Int8Array, Int32Array, Float32Array } as const
type Numbers = Int8Array | Int32Array | Float32Array

interface Header {
  magic: string
  card: ModelCard
  labels: string[]
  scalars: { shortCount: number; linearSharpness: number; temperature: number; networkWidth: number; hidden: number[] }
  arrays: { type: keyof typeof TYPES; length: number }[]
}

/** The model as a file: gzip over one line of JSON (card, labels, sizes) and the numbers, little-endian. */
export function writeModel(model: CategoryModel): Uint8Array {
  const arrays: Numbers[] = [
    model.vocabulary.index.keys,
    model.vocabulary.traits,
    model.linear.bytes,
    model.linear.factors,
    model.linearBias,
    model.pairs.bytes,
    model.pairs.factors,
    model.pairsBias,
    model.networkInput.bytes,
    model.networkInput.factors,
    ...model.networks.flatMap((network) => [network.hiddenBias, network.output, network.outputBias]),
  ]
  const header: Header = {
    magic: MAGIC,
    card: model.card,
    labels: model.labels,
    scalars: {
      shortCount: model.vocabulary.shortCount,
      linearSharpness: model.linearSharpness,
      temperature: model.temperature,
      networkWidth: model.networkInput.width,
      hidden: model.networks.map((network) => network.hidden),
    },
    arrays: arrays.map((array) => ({ type: array.constructor.name as keyof typeof TYPES, length: array.length })),
  }
  const parts = arrays.map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength))
  return gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...parts]), { level: 6 })
}

/** Reads what `writeModel` wrote. Throws a sentence for a person when it is something else or of a layout unknown here. */
export function readModel(file: Uint8Array): CategoryModel {
  const bytes = unpack(file)
  const end = bytes.indexOf(10)
  const header = readHeader(bytes.subarray(0, Math.max(0, end)).toString())
  let at = end + 1
  const arrays = header.arrays.map(({ type, length }) => {
    const Type = TYPES[type]
    const array = new Type(
      bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + length * Type.BYTES_PER_ELEMENT) as ArrayBuffer,
    )
    at += array.byteLength
    return array
  })
  return assemble(header, arrays)
}

function unpack(file: Uint8Array): Buffer {
  try {
    return gunzipSync(file)
  } catch {
    throw new Error('this is not a category model: it is not packed as one')
  }
}

function readHeader(line: string): Header {
  let header: Partial<Header> = {}
  try {
    header = JSON.parse(line) as Header
  } catch {
    /* answered below */
  }
  if (header.magic !== MAGIC) throw new Error('this is not a category model')
  if (header.card?.format !== MODEL_FORMAT)
    throw new Error(
      `the model has layout ${header.card?.format}; this program reads layout ${MODEL_FORMAT}: train it anew`,
    )
  return header as Header
}

function assemble(header: Header, arrays: Numbers[]): CategoryModel {
  const [
    keys,
    traits,
    bytes,
    factors,
    linearBias,
    pairBytes,
    pairFactors,
    pairsBias,
    inputBytes,
    inputFactors,
    ...heads
  ] = arrays as [
    Int32Array,
    Float32Array,
    Int8Array,
    Float32Array,
    Float32Array,
    Int8Array,
    Float32Array,
    Float32Array,
    Int8Array,
    Float32Array,
    ...Float32Array[],
  ]
  const { scalars, card, labels } = header
  return {
    card,
    labels,
    vocabulary: { index: new KeyIndex(keys), traits, shortCount: scalars.shortCount },
    linear: { width: labels.length, bytes, factors },
    linearBias,
    pairs: { width: labels.length, bytes: pairBytes, factors: pairFactors },
    pairsBias,
    linearSharpness: scalars.linearSharpness,
    temperature: scalars.temperature,
    networkInput: { width: scalars.networkWidth, bytes: inputBytes, factors: inputFactors },
    networks: scalars.hidden.map((hidden, i) => ({
      hidden,
      hiddenBias: heads[i * 3]!,
      output: heads[i * 3 + 1]!,
      outputBias: heads[i * 3 + 2]!,
    })),
  }
}

export function saveModel(model: CategoryModel, path: string): void {
  writeFileSync(path, writeModel(model))
}

/** @throws when the file cannot be read or is no model */
export function loadModel(path: string): CategoryModel {
  return readModel(readFileSync(path))
}
