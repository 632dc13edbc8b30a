import { kernelsWasm } from './kernels-wasm.ts'

/** Numbers laid out for the kernels: the view to read and write them by, and where they begin. */
export interface Laid<T> {
  view: T
  at: number
}

export interface Kernels {
  /** sum += Σ values[k] · rows[columns[k]]; rows of `width` 32-bit floats. */
  gather(rows: number, width: number, columns: number, values: number, count: number, sum: number): void
  /** rows[columns[k]] += values[k] · step. */
  scatter(rows: number, width: number, columns: number, values: number, count: number, step: number): void
  /** One Adagrad step: squares[columns[k]] += mean · values[k]², the row −= rate · values[k] ÷ √square · gradient. */
  adagrad(
    rows: number,
    width: number,
    columns: number,
    values: number,
    count: number,
    gradient: number,
    squares: number,
    mean: number,
    rate: number,
  ): void
  /** As `gather`, rows of bytes. */
  gatherBytes(rows: number, width: number, columns: number, values: number, count: number, sum: number): void
}

/** What is used of WebAssembly, which Node's own types name but do not describe. */
interface Assembly {
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer }
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (program: object, imports: object) => { readonly exports: unknown }
}

const assembly = (globalThis as unknown as { readonly WebAssembly: Assembly }).WebAssembly
/** Rows begin and end with whole groups of so many numbers. */
export const LANES = 4
const ALIGNED = 16
const PAGE = 65_536
let program: object | undefined

/** A width that the kernels can work with. */
export const laneWidth = (width: number): number => Math.ceil(width / LANES) * LANES

/** Memory for the kernels, of a size fixed at the start so that views stay valid; gone with the arena. */
export class Arena {
  readonly kernels: Kernels
  private readonly memory: { readonly buffer: ArrayBuffer }
  private at = 0

  /** @param numbers how many 32-bit numbers will be laid out, at most, and @param lists in how many lists */
  constructor(numbers: number, lists: number) {
    const pages = Math.ceil((numbers * 4 + (lists + 1) * ALIGNED) / PAGE) + 1
    this.memory = new assembly.Memory({ initial: pages, maximum: pages })
    program ??= new assembly.Module(Buffer.from(kernelsWasm, 'base64'))
    this.kernels = new assembly.Instance(program, { shaoying: { memory: this.memory } }).exports as Kernels
  }

  floats(length: number): Laid<Float32Array> {
    const at = this.reserve(length * 4)
    return { view: new Float32Array(this.memory.buffer, at, length), at }
  }

  ints(length: number): Laid<Int32Array> {
    const at = this.reserve(length * 4)
    return { view: new Int32Array(this.memory.buffer, at, length), at }
  }

  bytes(length: number): Laid<Int8Array> {
    const at = this.reserve(length)
    return { view: new Int8Array(this.memory.buffer, at, length), at }
  }

  private reserve(bytes: number): number {
    const { at } = this
    this.at = Math.ceil((at + bytes) / ALIGNED) * ALIGNED
    return at
  }
}
