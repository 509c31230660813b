import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { viewRoutes } from '#contract/recommending.ts'
import { reading } from '../../app/api/queries.ts'
import { writeSearch } from '../../app/frame/search.ts'
import { SiteLink } from '../../app/frame/SiteLink.tsx'
import type { ListSearch } from '../../app/office/list/useListState.ts'
import { useListText } from '../../app/office/text/list.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { Fold } from '../../app/ui/Fold.tsx'
import { TextField } from '../../app/ui/TextField.tsx'
import { useAct } from '../../app/ui/useAct.ts'

/** Conditions kept under a name. */
export function SavedViews({ search }: { search: ListSearch }) {
  const words = useListText()
  const [name, setName] = useState('')
  const views = useQuery(reading(viewRoutes.list, { query: {} }))
  const save = useAct(viewRoutes.save, { refresh: [viewRoutes.list], onDone: () => setName('') })
  const remove = useAct(viewRoutes.remove, { refresh: [viewRoutes.list] })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.run({ body: { name, query: writeSearch({ ...search, page: undefined }).slice(1) } })
  }
  return (
    <Fold label={words.views}>
      <div className="form-box tight">
        {views.data?.length === 0 && <p className="small muted">{words.noViews}</p>}
        <ul className="views">
          {views.data?.map((view) => (
            <li key={view.id}>
              <SiteLink to={`/worklist?${view.query}`}>{view.name}</SiteLink>
              <button
                className="btn plain"
                type="button"
                aria-label={words.removeView(view.name)}
                onClick={() => remove.run({ params: { id: view.id } })}
              >
                {words.remove}
              </button>
            </li>
          ))}
        </ul>
        <form className="form-box tight" onSubmit={submit}>
          <TextField label={words.viewName} value={name} onText={setName} maxLength={40} autoComplete="off" />
          <button className="btn" type="submit" disabled={save.busy || name.trim() === ''}>
            {words.saveView}
          </button>
        </form>
        <ErrorBox problem={views.error ?? save.problem ?? remove.problem} />
      </div>
    </Fold>
  )
}
