import { STATE_KEYS, type State } from '#core/workflow/states.ts'
import { WORKLIST_SORTS } from '#contract/recommending.ts'
import type { ListSearch } from '../../app/office/list/useListState.ts'

/** What stands in the address of the list. */
export const WORKLIST_SEARCH = [
  'tab',
  'batch',
  'states',
  'office',
  'industry',
  'text',
  'late',
  'sort',
  'order',
  'page',
  'size',
] as const

/** The conditions of the list as the server takes them. */
export const filterOf = (search: ListSearch, batch: string | undefined) => ({
  batch,
  states: statesIn(search['states']),
  office: search['office'],
  industry: search['industry'],
  text: search['text'],
  late: search['late'] === 'true' || undefined,
})

/** Conditions and order. */
export const askedOf = (search: ListSearch, batch: string | undefined) => ({
  ...filterOf(search, batch),
  sort: WORKLIST_SORTS.find((sort) => sort === search['sort']),
  order: search['order'] === 'asc' ? ('asc' as const) : search['order'] === 'desc' ? ('desc' as const) : undefined,
})

export const statesIn = (text: string | undefined): State[] =>
  (text ?? '').split(',').flatMap((name) => STATE_KEYS.find((state) => state === name) ?? [])
