import { useState } from 'react'
import { applicationRoutes, type Evidence, evidenceRoutes } from '#contract/applying.ts'
import { fileProblemWords } from '#contract/fileProblems.ts'
import { dayAt, dayText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { Mark } from '../../app/ui/Status.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useEvidenceText } from '../text/evidence.ts'
import { contentAddress } from './address.ts'
import { Preview } from './Preview.tsx'
import { Rename } from './Rename.tsx'
import { sizeText } from './sizeText.ts'
import { useReorder } from './useReorder.ts'

interface Props {
  readonly evidence: Evidence
  /** All files of the part, in order, and this one's place. */
  readonly list: readonly Evidence[]
  readonly at: number
  readonly locked: boolean
}

const MARKS = { waiting: 'doing', clean: 'done', unscanned: 'wait', infected: 'back', refused: 'back' } as const

/** One file under its row: what it is, whether it can be used, and all that can be done with it. */
export function EvidenceItem({ evidence, list, at, locked }: Props) {
  const words = useEvidenceText()
  const [open, setOpen] = useState(false)
  const [renaming, setRenaming] = useState(false)
  const { id, title, state, hasThumbnail, kind, name } = evidence
  const usable = state === 'clean' || state === 'unscanned'
  return (
    <li className="file">
      {hasThumbnail && usable ? (
        <img className="thumb" src={contentAddress(id, 'thumbnail')} alt="" loading="lazy" />
      ) : (
        <span className="kind" aria-hidden="true">
          {kindText(kind, name)}
        </span>
      )}
      <div className="file-name">
        {renaming ? (
          <Rename evidence={evidence} onDone={() => setRenaming(false)} />
        ) : (
          <>
            <b>{title}</b>
            <FileFacts evidence={evidence} />
          </>
        )}
      </div>
      <div className="file-state">
        <Mark kind={MARKS[state]}>{words.state[state]}</Mark>
        <Problem evidence={evidence} />
      </div>
      <div className="file-acts">
        {usable && (
          <button className="btn plain" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? words.close : words.open}
            <span className="sr"> {title}</span>
          </button>
        )}
        {!locked && <Acts evidence={evidence} list={list} at={at} onRename={() => setRenaming(true)} />}
      </div>
      {open && <Preview evidence={evidence} />}
    </li>
  )
}

function FileFacts({ evidence: { name, size, pages, addedBy, addedAt } }: { evidence: Evidence }) {
  const words = useEvidenceText()
  const language = useLanguage()
  const facts = [name, sizeText(size), pages && pages > 1 ? words.pages(pages) : '']
  return (
    <small>
      {facts.filter(Boolean).join(' · ')} · {words.by(addedBy, dayText(dayAt(addedAt), language))}
    </small>
  )
}

function Problem({ evidence: { state, problem } }: { evidence: Evidence }) {
  const words = useEvidenceText()
  const language = useLanguage()
  if (state === 'infected') return <small>{words.infectedHelp}</small>
  if (state !== 'refused') return null
  return <small>{fileProblemWords(problem)?.[language] ?? words.unknown}</small>
}

interface ActsProps extends Omit<Props, 'locked'> {
  readonly onRename: () => void
}

function Acts({ evidence, list, at, onRename }: ActsProps) {
  const words = useEvidenceText()
  const [asking, setAsking] = useState(false)
  const reorder = useReorder(list)
  const detach = useAct(evidenceRoutes.detach, {
    refresh: [applicationRoutes.read, evidenceRoutes.library],
    onDone: () => setAsking(false),
  })
  const { id, title } = evidence
  const named = <span className="sr"> {title}</span>
  return (
    <>
      <button className="btn plain" type="button" onClick={onRename}>
        {words.rename}
        {named}
      </button>
      {list.length > 1 && (
        <>
          <button
            className="btn plain"
            type="button"
            disabled={at === 0 || reorder.busy}
            onClick={() => void reorder.move(at, -1)}
          >
            {words.up}
            {named}
          </button>
          <button
            className="btn plain"
            type="button"
            disabled={at === list.length - 1 || reorder.busy}
            onClick={() => void reorder.move(at, 1)}
          >
            {words.down}
            {named}
          </button>
        </>
      )}
      <button className="btn plain" type="button" onClick={() => setAsking(true)}>
        {words.remove}
        {named}
      </button>
      <ErrorBox problem={reorder.problem} />
      {asking && (
        <AskFirst
          title={words.removeTitle}
          verb={words.remove}
          leave={words.keep}
          busy={detach.busy}
          problem={detach.problem}
          onDo={() => detach.run({ params: { id } })}
          onLeave={() => {
            detach.clear()
            setAsking(false)
          }}
        >
          <p>{words.removeText(title)}</p>
        </AskFirst>
      )}
    </>
  )
}

/** Three or four letters that say what kind of file it is. */
const kindText = (kind: string, name: string): string =>
  (kind || (/\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1] ?? '')).slice(0, 5).toUpperCase()
