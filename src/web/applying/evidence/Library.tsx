import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { applicationRoutes, evidenceRoutes } from '#contract/applying.ts'
import { reading } from '../../app/api/queries.ts'
import { useFrameText } from '../../app/text/frameText.ts'
import { dayAt, dayText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { Dialog } from '../../app/ui/Dialog.tsx'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { TextField } from '../../app/ui/TextField.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useEvidenceText } from '../text/evidence.ts'
import { sizeText } from './sizeText.ts'

/** Files the enterprise has sent before, to stand under this row as well. */
export function Library({ part, onLeave }: { part: string; onLeave: () => void }) {
  const { lib: words } = useEvidenceText()
  const { comma } = useFrameText()
  const language = useLanguage()
  const { application } = useApplication()
  const [text, setText] = useState('')
  const { data, error } = useQuery(reading(evidenceRoutes.library, {}))
  const attach = useAct(evidenceRoutes.attach, { refresh: [applicationRoutes.read, evidenceRoutes.library] })
  const here = new Set(application.evidence.filter(({ row }) => row === part).map(({ file }) => file))
  const files = (data ?? []).filter(
    ({ state, name }) => (state === 'clean' || state === 'unscanned') && name.includes(text.trim()),
  )
  return (
    <Dialog
      title={words.title}
      wide
      onClose={onLeave}
      onSubmit={() => undefined}
      acts={
        <button className="btn" type="button" onClick={onLeave}>
          {words.leave}
        </button>
      }
    >
      <ErrorBox problem={error ?? attach.problem} />
      {!data && !error && <Waiting />}
      {data && files.length === 0 && text === '' && <p>{words.none}</p>}
      {data && data.length > 8 && <TextField label={words.search} value={text} onText={setText} optional />}
      <ol className="lined">
        {files.map(({ id, name, size, uploadedAt, rows }) => (
          <li key={id} className="lib-file">
            <span>
              <b>{name}</b>
              <small>
                {sizeText(size)} · {dayText(dayAt(uploadedAt), language)}
                {rows.length > 0 && ` · ${words.rows(rows.join(comma))}`}
              </small>
            </span>
            {here.has(id) ? (
              <span className="muted">{words.there}</span>
            ) : (
              <button
                className="btn"
                type="button"
                disabled={attach.busy}
                onClick={() => attach.run({ params: { id: application.id }, body: { file: id, row: part } })}
              >
                {words.use}
                <span className="sr"> {name}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
