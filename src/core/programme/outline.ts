/** What a first visit shows before anything is counted: the official table, and what an employee list holds. */
import type { Group, Programme, Row } from './programme.ts'
import type { RosterField } from './rosterRules.ts'

export interface Outline extends Pick<Programme, 'id' | 'languages' | 'name' | 'distinction' | 'source' | 'place'> {
  readonly rubric: {
    readonly total: Programme['rubric']['total']
    readonly groups: readonly OutlineGroup[]
  }
  readonly roster: { readonly fields: Readonly<Record<string, Pick<RosterField, 'label' | 'required'>>> }
}

export interface OutlineGroup extends Omit<Group, 'rows'> {
  readonly rows: readonly OutlineRow[]
}

export type OutlineRow = Pick<Row, 'id' | 'indicator' | 'title' | 'max' | 'basis'>

export function outlineOf(programme: Programme): Outline {
  const { id, languages, name, distinction, source, place, rubric, roster } = programme
  return {
    id,
    languages,
    name,
    distinction,
    source,
    place,
    rubric: {
      total: rubric.total,
      groups: rubric.groups.map((group) => ({ ...group, rows: group.rows.map(outlineRow) })),
    },
    roster: {
      fields: Object.fromEntries(
        Object.entries(roster.fields).map(([field, { label, required }]) => [
          field,
          required ? { label, required } : { label },
        ]),
      ),
    },
  }
}

/** Keys stay absent where the row has none, so that the outline is as small as it can be. */
const outlineRow = ({ id, indicator, title, max, basis }: Row): OutlineRow => ({
  id,
  indicator,
  basis,
  ...(title && { title }),
  ...(max !== undefined && { max }),
})
