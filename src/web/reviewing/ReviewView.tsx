import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReviewFile } from '#contract/reviewing.ts'
import type { Fact, Programme } from '#core/programme/programme.ts'
import { momentText } from '../app/text/moment.ts'
import { useFrameText } from '../app/text/frameText.ts'
import { useLanguage, useSay } from '../app/text/useText.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { useFieldError } from '../app/ui/useFieldError.ts'
import { useStay } from '../app/ui/useStay.ts'
import { PhraseField } from '../recommending/acts/PhraseField.tsx'
import { EvidencePane } from '../recommending/dossier/EvidencePane.tsx'
import { factText } from '../recommending/dossier/factText.ts'
import { FinishDialog } from './FinishDialog.tsx'
import { KeyList } from '../app/ui/KeyList.tsx'
import { OtherReviews } from './OtherReviews.tsx'
import { RowClause } from './RowClause.tsx'
import { useReviewingText } from './text/reviewing.ts'
import { useKeys } from './useKeys.ts'
import { useReviewAnswers } from './useReviewAnswers.ts'
import { choicesOf, ValueField } from './ValueField.tsx'

/** Left what is judged, right what it rests on; everything can be done by keys. */
export function ReviewView({ file, programme }: { file: ReviewFile; programme: Programme }) {
  const words = useReviewingText()
  const frame = useFrameText()
  const { say } = useSay()
  const language = useLanguage()
  const { review, application, batch, judged, evidence } = file
  const isDone = review.state === 'finished'
  const answers = useReviewAnswers(file)
  const error = useFieldError(answers.problem)
  const [at, setAt] = useState(0)
  const [shown, setShown] = useState(0)
  const [asking, setAsking] = useState(false)
  const [keys, setKeys] = useState(false)
  useStay(answers.waiting > 0)
  const one = judged[at]
  const files = evidence.filter(({ row }) => one?.rows.includes(row))
  const complete = judged.filter(({ key }) => isComplete(answers.drafts[key])).length
  const go = (step: number) => {
    const next = at + step
    if (next < 0 || next >= judged.length) return
    setShown(0)
    setAt(next)
  }
  const choose = (place: number) => {
    const choice = one && choicesOf(one.fact as unknown as Fact)?.[place]
    if (one && choice !== undefined && !isDone) answers.change(one.key, { value: choice })
  }
  const finish = () => void answers.flush().then((kept) => kept && setAsking(true))
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    e: () => files.length > 0 && setShown((shown + 1) % files.length),
    r: () => document.querySelector<HTMLElement>('.judged textarea')?.focus(),
    s: () => !isDone && finish(),
    '?': () => setKeys(true),
    ...Object.fromEntries([1, 2, 3, 4, 5].map((number) => [String(number), () => choose(number - 1)])),
  })
  if (!one) return null
  const fact = one.fact as unknown as Fact
  const draft = answers.drafts[one.key]!
  const isRefused = answers.refused === one.key
  return (
    <div className="dossier split">
      <header className="dossier-head">
        <Link className="mark" to="/home" aria-label={frame.brand}>
          <span aria-hidden="true">匠</span>
        </Link>
        <h1>{application.enterprise}</h1>
        <span className="muted about">
          {words.batch(batch.year, batch.number)} {application.office}
          {application.number !== null && ` ${words.number(application.number)}`}
        </span>
        <div className="neighbours">
          <span className="muted">{words.question(at + 1, judged.length)}</span>
          <button className="btn" type="button" disabled={at === 0} onClick={() => go(-1)}>
            {words.previous} <kbd aria-hidden="true">K</kbd>
          </button>
          <button className="btn" type="button" disabled={at === judged.length - 1} onClick={() => go(1)}>
            {words.next} <kbd aria-hidden="true">J</kbd>
          </button>
          <button className="btn plain extra" type="button" onClick={() => setKeys(true)}>
            {words.keys} <kbd aria-hidden="true">?</kbd>
          </button>
        </div>
      </header>
      <main id="main" className="part judged" tabIndex={0}>
        {one.rows.map((row) => (
          <RowClause key={row} programme={programme} row={row} />
        ))}
        <h3>{say(one.fact.label)}</h3>
        <p>
          <span className="by qi" aria-hidden="true">
            {words.chips.declared[0]}
          </span>{' '}
          {words.stated} <b>{factText(fact, file.stated[one.key], say, words)}</b>
        </p>
        {isDone ? (
          <p className="own-answer">
            <span className="by ping" aria-hidden="true">
              {words.chips.determined[0]}
            </span>{' '}
            {words.answer} <b>{factText(fact, draft.value, say, words)}</b>　{draft.reason}
          </p>
        ) : (
          <div key={one.key}>
            <ValueField
              label={words.answer}
              fact={fact}
              value={draft.value}
              onValue={(value) => answers.change(one.key, { value })}
            />
            <PhraseField
              label={words.reason}
              help={words.reasonHelp}
              value={draft.reason}
              onText={(reason) => answers.change(one.key, { reason })}
              phrases={words.phrases}
              most={1000}
              error={isRefused ? error('reason') : undefined}
            />
          </div>
        )}
        <ErrorBox problem={answers.problem} shown={isRefused && !isDone ? ['reason'] : []} />
        {file.others && <OtherReviews others={file.others} asked={one.key} fact={fact} />}
      </main>
      <EvidencePane files={files} shown={shown} onShow={setShown} />
      <footer className="noprint dossier-acts">
        <p role="status">
          {isDone && review.finishedAt
            ? words.finished(momentText(review.finishedAt, language))
            : `${words.progress(complete, judged.length)}　${answers.waiting > 0 ? words.saving : words.saved}`}
        </p>
        {!isDone && (
          <button className="btn main" type="button" onClick={finish}>
            {words.finish} <kbd aria-hidden="true">S</kbd>
          </button>
        )}
      </footer>
      {asking && (
        <FinishDialog
          file={file}
          onClose={() => setAsking(false)}
          onWrong={(key) => setAt(judged.findIndex((other) => other.key === key))}
        />
      )}
      {keys && <KeyList title={words.keys} keys={words.keyList} onClose={() => setKeys(false)} />}
    </div>
  )
}

const isComplete = (draft: { readonly value: unknown; readonly reason: string } | undefined): boolean =>
  draft !== undefined && draft.value !== null && draft.reason.trim() !== ''
