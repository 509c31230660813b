import { Select } from 'antd'
import { useId } from 'react'
import { useListText } from '../text/list.ts'
import type { Filter } from './filter.ts'

interface Props {
  readonly filter: Filter
  readonly value: string
  readonly onValue: (value: string) => void
}

export function FilterField({ filter, value, onValue }: Props) {
  const id = useId()
  if (filter.kind === 'check')
    return (
      <div className="filter check">
        <input
          id={id}
          type="checkbox"
          checked={value === 'true'}
          onChange={(event) => onValue(event.target.checked ? 'true' : '')}
        />
        <label htmlFor={id}>{filter.label}</label>
      </div>
    )
  return (
    <div className="filter">
      <label htmlFor={id}>{filter.label}</label>
      <Control id={id} filter={filter} value={value} onValue={onValue} />
    </div>
  )
}

type ControlProps = Props & { readonly id: string; readonly filter: Exclude<Filter, { kind: 'check' }> }

function Control({ id, filter, value, onValue }: ControlProps) {
  const words = useListText()
  switch (filter.kind) {
    case 'text':
      return (
        <input
          className="field"
          id={id}
          type="search"
          value={value}
          placeholder={filter.hint}
          onChange={(event) => onValue(event.target.value)}
        />
      )
    case 'choice':
      return (
        <select className="field" id={id} value={value} onChange={(event) => onValue(event.target.value)}>
          <option value="">{filter.empty ?? words.all}</option>
          {filter.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )
    case 'choices':
      return (
        <Select
          id={id}
          mode="multiple"
          value={value ? value.split(',') : []}
          options={[...filter.choices]}
          placeholder={filter.empty ?? words.all}
          optionFilterProp="label"
          maxTagCount="responsive"
          allowClear
          onChange={(chosen: readonly string[]) => onValue(chosen.join(','))}
        />
      )
  }
}
