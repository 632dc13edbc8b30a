export * from './city-pack/check-pack.ts'
export * from './city-pack/pack-fault.ts'
export * from './city-pack/pack-files.ts'
