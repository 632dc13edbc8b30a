export { SchemaForm, type SchemaFormPickers, type SchemaFormProps, type SchemaFormWords } from './forms/schema-form.tsx'
export { sortOf, type FieldSort, type JsonSchema } from './forms/json-schema.ts'
export { DueClock, spanText, type DueClockProps } from './orders/due-clock.tsx'
export { SituationTag } from './orders/situation-tag.tsx'
