import type { Attendant } from '#core/visiting/record.ts'
import { NOBODY } from './draft.ts'
import { useVisitingText } from './text/visiting.ts'
import type { Told } from './told.tsx'

interface Props {
  readonly people: readonly Attendant[]
  readonly title: (at: number) => string
  /** Of the list in the record. */
  readonly path: string
  readonly least: number
  readonly add: string
  readonly told: Told
  readonly onPeople: (people: readonly Attendant[]) => void
}

const MOST = 8

/** Who came: name and post under each other. */
export function PeopleFields({ people, title, path, least, add, told, onPeople }: Props) {
  const words = useVisitingText()
  const set = (index: number, one: Attendant) => onPeople(people.map((old, at) => (at === index ? one : old)))
  return (
    <>
      {people.map((one, index) => (
        <div className="person" key={title(index + 1)}>
          <PersonFields
            title={title(index + 1)}
            person={one}
            path={`${path}.${index}`}
            told={told}
            onPerson={(next) => set(index, next)}
          />
          {people.length > least && (
            <button
              className="btn plain"
              type="button"
              aria-label={`${words.remove} ${title(index + 1)}`}
              onClick={() => onPeople(people.filter((_, at) => at !== index))}
            >
              {words.remove}
            </button>
          )}
        </div>
      ))}
      {people.length < MOST && (
        <button className="btn" type="button" onClick={() => onPeople([...people, NOBODY])}>
          {add}
        </button>
      )}
    </>
  )
}

interface PersonProps {
  readonly title: string
  readonly person: Attendant
  readonly path: string
  readonly told: Told
  readonly onPerson: (person: Attendant) => void
}

export function PersonFields({ title, person, path, told, onPerson }: PersonProps) {
  const words = useVisitingText()
  return (
    <div className="pair">
      {(['name', 'post'] as const).map((part) => (
        <label key={part}>
          <span>{part === 'name' ? words.name : words.post}</span>
          <input
            className="field"
            aria-label={(part === 'name' ? words.nameOf : words.postOf)(title)}
            value={person[part]}
            maxLength={part === 'name' ? 60 : 80}
            autoComplete="off"
            {...told.field(`${path}.${part}`)}
            onChange={(event) => onPerson({ ...person, [part]: event.target.value })}
          />
          {told.text(`${path}.${part}`)}
        </label>
      ))}
    </div>
  )
}
