import { CheckField } from '../../ui/CheckField.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { RadioField } from '../../ui/RadioField.tsx'
import { useListText } from '../text/list.ts'
import type { ListColumn } from './column.ts'
import { DENSITIES, type ListLook } from './useListLook.ts'

/** Which columns, and how high the rows. */
export function ListLookButtons<T>({ columns, look }: { columns: readonly ListColumn<T>[]; look: ListLook }) {
  const words = useListText()
  return (
    <span className="look-tools">
      <Fold label={words.columns}>
        <fieldset>
          <legend>{words.columns}</legend>
          {columns
            .filter(({ shown }) => shown !== 'always')
            .map((column) => (
              <CheckField key={column.key} checked={look.isShown(column)} onCheck={() => look.toggle(column.key)}>
                {column.title}
              </CheckField>
            ))}
        </fieldset>
      </Fold>
      <Fold label={words.density}>
        <RadioField
          label={words.density}
          value={look.density}
          onChoose={look.setDensity}
          choices={DENSITIES.map((density) => ({ value: density, label: words.densities[density] }))}
        />
      </Fold>
    </span>
  )
}
