import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { type NoticePage, noticeRoutes, objectionRoutes } from '#contract/noticing.ts'
import { reading } from '../../app/api/queries.ts'
import { useSay } from '../../app/text/useText.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { FormBox } from '../../app/ui/FormBox.tsx'
import { PageHead } from '../../app/ui/PageHead.tsx'
import { SelectField } from '../../app/ui/SelectField.tsx'
import { TextAreaField } from '../../app/ui/TextAreaField.tsx'
import { TextField } from '../../app/ui/TextField.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { useStay } from '../../app/ui/useStay.ts'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { useObjectingText } from '../text/objecting.ts'
import { FilesField } from './FilesField.tsx'
import type { ChosenFile } from './readFiles.ts'
import { ReceiptBox } from './ReceiptBox.tsx'
import '../notices.css'

type Receipt = z.output<typeof objectionRoutes.lodge.response>

/** One form; when it is sent, the receipt in its place. */
export function ObjectionPage() {
  const words = useObjectingText()
  const { say } = useSay()
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(reading(noticeRoutes.read, { params: { id } }))
  const [receipt, setReceipt] = useState<Receipt>()
  if (receipt && data) return <ReceiptBox receipt={receipt} notice={say(data.title)} />
  return (
    <div className="column">
      <p className="crumb noprint">
        <Link to="/notices/$id" params={{ id }}>
          {words.back}
        </Link>
      </p>
      <PageHead title={words.title} lead={data && words.lead(say(data.title))} />
      <ErrorBox problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting />}
      {data?.list.length === 0 && <p className="empty">{words.nobody}</p>}
      {data && data.list.length > 0 && (
        <>
          {!data.open && <p className="err">{words.over}</p>}
          <Form notice={data} onReceipt={setReceipt} />
        </>
      )}
    </div>
  )
}

const EMPTY = { application: '', row: '', content: '', name: '', phone: '', identity: '', address: '' }
const SHOWN = [...Object.keys(EMPTY), 'files.0', 'files.1', 'files.2']

function Form({ notice, onReceipt }: { notice: NoticePage; onReceipt: (receipt: Receipt) => void }) {
  const words = useObjectingText()
  const { say } = useSay()
  const [typed, setTyped] = useState(EMPTY)
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [sent, setSent] = useState(false)
  const change = (part: Partial<typeof EMPTY>) => setTyped((now) => ({ ...now, ...part }))
  const lodge = useAct(objectionRoutes.lodge, {
    onDone: (receipt) => {
      setSent(true)
      onReceipt(receipt)
    },
  })
  const error = useFieldError(lodge.problem)
  useStay(!sent && (files.length > 0 || Object.values(typed).some(Boolean)))
  const send = () =>
    lodge.run({
      params: { id: notice.id },
      body: { ...typed, row: typed.row || null, files: files.map(({ name, content }) => ({ name, content })) },
    })
  const text = (field: 'name' | 'phone' | 'identity' | 'address', autoComplete = 'off') => ({
    label: words[field],
    value: typed[field],
    onText: (value: string) => change({ [field]: value }),
    error: error(field),
    autoComplete,
  })
  return (
    <FormBox onSubmit={send} verb={lodge.busy ? words.sending : words.send} busy={lodge.busy} ready={notice.open}>
      <h2 className="section">{words.what}</h2>
      <SelectField
        label={words.enterprise}
        value={typed.application}
        onText={(application) => change({ application })}
        empty={words.choose}
        choices={notice.list.map(({ application, enterprise }) => ({ value: application, label: enterprise }))}
        error={error('application')}
      />
      <SelectField
        label={words.row}
        value={typed.row}
        onText={(row) => change({ row })}
        empty={words.anyRow}
        choices={notice.rows.map((row) => ({ value: row.id, label: `${row.id} ${say(row.name)}` }))}
        error={error('row')}
        optional
      />
      <TextAreaField
        label={words.content}
        value={typed.content}
        onText={(content) => change({ content })}
        most={4000}
        help={words.contentHelp}
        error={error('content')}
      />
      <FilesField files={files} onFiles={setFiles} errors={[0, 1, 2].map((at) => error(`files.${at}`))} />
      <h2 className="section">{words.who}</h2>
      <p className="muted">{words.whoHelp}</p>
      <TextField {...text('name', 'name')} />
      <TextField {...text('phone', 'tel')} inputMode="tel" help={words.phoneHelp} />
      <TextField {...text('identity')} />
      <TextField {...text('address', 'street-address')} optional />
      <ErrorBox problem={lodge.problem} shown={SHOWN} />
    </FormBox>
  )
}
