import type { SavedFilterView } from '@shaoying/contract'
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useUndo } from '../presence/use-undo.tsx'
import { useSignedIn } from '../session/signed-in.ts'
import { useWords } from '../texts/use-texts.tsx'
import { filterWords } from './filter-words.ts'
import { useSavedFilters } from './use-saved-filters.ts'

export interface SavedFiltersProps {
  readonly list: SavedFilterView['list']
  /** What is chosen now, as it stands in the address. */
  readonly conditions: Readonly<Record<string, string>>
  readonly onUse: (conditions: Readonly<Record<string, string>>) => void
}

/** Filters by name, one’s own and the unit’s; the one that is chosen now can be kept, deleted and brought back. */
export function SavedFilters({ list, conditions, onUse }: SavedFiltersProps) {
  const word = useWords(filterWords)
  const undo = useUndo()
  const { personId } = useSignedIn()
  const { filters, change, save, remove, restore } = useSavedFilters(list)
  const [naming, setNaming] = useState<{ readonly name: string; readonly shared: boolean } | null>(null)
  const isChosen = Object.keys(conditions).length > 0
  const isSame = (other: Readonly<Record<string, string>>): boolean =>
    JSON.stringify(Object.entries(other).sort()) === JSON.stringify(Object.entries(conditions).sort())
  const keep = (): void =>
    void (
      naming &&
      naming.name.trim() &&
      save(naming.name.trim(), conditions, naming.shared).then(
        () => setNaming(null),
        () => undefined,
      )
    )
  const drop = ({ filterId, name }: SavedFilterView): void =>
    void remove(filterId).then(
      () => undo(word('deleted', { name }), () => void restore(filterId)),
      () => undefined,
    )
  if (filters.length === 0 && !isChosen) return null
  return (
    <div className="sy-saved sy-no-print" role="group" aria-label={word('saved')}>
      <CommandProblem error={change.error} />
      <div className="sy-buttons">
        {filters.map((filter) => (
          <span key={filter.filterId} className="sy-chip">
            <button
              type="button"
              aria-pressed={isSame(filter.conditions)}
              title={filter.ownerPersonId === personId ? undefined : word('sharedBy', { who: filter.ownerName ?? '' })}
              onClick={() => onUse(filter.conditions)}
            >
              {filter.shared && <span aria-hidden="true">⚑ </span>}
              {filter.name}
            </button>
            {filter.ownerPersonId === personId && (
              <button type="button" aria-label={word('remove', { name: filter.name })} onClick={() => drop(filter)}>
                ×
              </button>
            )}
          </span>
        ))}
        {isChosen && !naming && !filters.some((filter) => isSame(filter.conditions)) && (
          <Button size="small" onClick={() => setNaming({ name: '', shared: false })}>
            {word('save')}
          </Button>
        )}
        {isChosen && (
          <Button size="small" type="text" onClick={() => onUse({})}>
            {word('clear')}
          </Button>
        )}
      </div>
      {naming && (
        <form className="sy-buttons" onSubmit={(event) => (event.preventDefault(), keep())}>
          <Input
            autoFocus
            size="small"
            style={{ maxWidth: '12rem' }}
            maxLength={40}
            aria-label={word('name')}
            placeholder={word('name')}
            value={naming.name}
            onChange={({ target }) => setNaming({ ...naming, name: target.value })}
          />
          <Checkbox checked={naming.shared} onChange={({ target }) => setNaming({ ...naming, shared: target.checked })}>
            {word('shared')}
          </Checkbox>
          <Button
            size="small"
            type="primary"
            htmlType="submit"
            loading={change.isPending}
            disabled={naming.name.trim() === ''}
          >
            {word('keep')}
          </Button>
          <Button size="small" onClick={() => setNaming(null)}>
            {word('cancel')}
          </Button>
        </form>
      )}
    </div>
  )
}
