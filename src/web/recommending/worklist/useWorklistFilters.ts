import { STATE_KEYS, STATES } from '#core/workflow/states.ts'
import type { Batch } from '#contract/batches.ts'
import { useProgramme } from '../../app/api/programme.ts'
import type { Filter } from '../../app/office/list/filter.ts'
import { useSay } from '../../app/text/useText.ts'
import { ALL } from '../useBatches.ts'
import { useOffices } from '../useOffices.ts'
import { useWorklistText } from '../text/worklist.ts'

/** The conditions of the list; an office that sees only itself is not asked which. */
export function useWorklistFilters(batches: readonly Batch[], batch: Batch | undefined, district: boolean) {
  const words = useWorklistText()
  const { say } = useSay()
  const { offices } = useOffices()
  const industries = useProgramme(batch?.programme)?.industries ?? []
  const batchFilter: Filter = {
    kind: 'choice',
    name: 'batch',
    label: words.batchLabel,
    empty: batch ? words.batch(batch.year, batch.number) : words.allBatches,
    choices: [
      ...batches
        .filter(({ id }) => id !== batch?.id)
        .map(({ id, year, number }) => ({ value: id, label: words.batch(year, number) })),
      { value: ALL, label: words.allBatches },
    ],
  }
  const filters: readonly Filter[] = [
    { kind: 'text', name: 'text', label: words.text },
    ...(district
      ? ([
          {
            kind: 'choice',
            name: 'office',
            label: words.office,
            choices: offices.map(({ id, name }) => ({ value: id, label: name })),
          },
        ] as const)
      : []),
    {
      kind: 'choice',
      name: 'industry',
      label: words.industry,
      choices: industries.map(({ id, name }) => ({ value: id, label: say(name) })),
    },
    {
      kind: 'choices',
      name: 'states',
      label: words.states,
      choices: STATE_KEYS.map((state) => ({ value: state, label: say(STATES[state]) })),
    },
    batchFilter,
    { kind: 'check', name: 'late', label: words.late },
  ]
  return { filters, batchFilter }
}
