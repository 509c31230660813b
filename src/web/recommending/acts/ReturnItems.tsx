import type { Programme } from '#core/programme/programme.ts'
import { useActText } from '../text/acts.ts'
import { ReturnItemFields } from './ReturnItemFields.tsx'
import { emptyItem, type TypedItem } from './typedItem.ts'

interface Props {
  readonly items: readonly TypedItem[]
  readonly programme: Programme
  readonly error: (path: string) => string | undefined
  readonly onItems: (items: TypedItem[]) => void
}

/** What is to be corrected, part by part. */
export function ReturnItems({ items, programme, error, onItems }: Props) {
  const words = useActText()
  const change = (at: number, part: Partial<TypedItem>) =>
    onItems(items.map((item, index) => (index === at ? { ...item, ...part } : item)))
  return (
    <fieldset className="return-items">
      <legend>{words.items}</legend>
      <p className="small muted">{words.itemsHelp}</p>
      {error('items') && <p className="field-error">{error('items')}</p>}
      {items.map((item, at) => (
        <ReturnItemFields
          // oxlint-disable-next-line react/no-array-index-key -- an item is known by its place while it is written
          key={at}
          item={item}
          place={at + 1}
          programme={programme}
          error={(field) => error(`items.${at}.${field}`)}
          onChange={(part) => change(at, part)}
          onRemove={items.length > 1 ? () => onItems(items.filter((_, index) => index !== at)) : undefined}
        />
      ))}
      <p>
        <button className="btn" type="button" onClick={() => onItems([...items, emptyItem()])}>
          {words.addItem}
        </button>
      </p>
    </fieldset>
  )
}
