import { type FormEvent, useState } from 'react'
import { useNarrow } from '../../theme/useNarrow.ts'
import { useListText } from '../text/list.ts'
import type { Filter } from './filter.ts'
import { FilterField } from './FilterField.tsx'
import type { ListSearch, ListState } from './useListState.ts'

interface Props {
  readonly filters: readonly Filter[]
  readonly state: ListState
}

const FOLDED = { wide: 3, narrow: 1 } as const

/** The conditions of a list: the first few at once, the others on demand; they hold when they are sent. */
export function FilterForm({ filters, state }: Props) {
  const words = useListText()
  const names = filters.map(({ name }) => name)
  const now = Object.fromEntries(names.map((name) => [name, state.search[name]]))
  const [typed, setTyped] = useState<ListSearch>(now)
  const [seen, setSeen] = useState(now)
  // The address has changed from elsewhere: a tab, a saved view, the way back.
  if (names.some((name) => now[name] !== seen[name])) {
    setSeen(now)
    setTyped(now)
  }
  const folded = useNarrow() ? FOLDED.narrow : FOLDED.wide
  const hidden = filters.slice(folded)
  const [open, setOpen] = useState(() => hidden.some(({ name }) => now[name]))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    state.set(typed)
  }
  const reset = () => state.set(Object.fromEntries(names.map((name) => [name, undefined])))
  return (
    <form className="filters" role="search" aria-label={words.search} onSubmit={submit}>
      {(open ? filters : filters.slice(0, folded)).map((filter) => (
        <FilterField
          key={filter.name}
          filter={filter}
          value={typed[filter.name] ?? ''}
          onValue={(value) => setTyped({ ...typed, [filter.name]: value || undefined })}
        />
      ))}
      <div className="filter-acts">
        <button className="btn" type="submit">
          {words.query}
        </button>
        <button className="btn plain" type="button" onClick={reset}>
          {words.reset}
        </button>
        {hidden.length > 0 && (
          <button className="btn plain" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? words.fold : words.unfold}
          </button>
        )}
      </div>
    </form>
  )
}
