import { momentText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { CopyText } from '../../app/ui/CopyText.tsx'
import { PageHead } from '../../app/ui/PageHead.tsx'
import { useObjectingText } from '../text/objecting.ts'

interface Props {
  readonly receipt: { readonly receipt: string; readonly receivedAt: string }
  readonly notice: string
}

/** What the person takes home: a number that nobody guesses. */
export function ReceiptBox({ receipt: { receipt, receivedAt }, notice }: Props) {
  const words = useObjectingText()
  const language = useLanguage()
  return (
    <div className="column receipt" role="status">
      <PageHead title={words.received} lead={words.lead(notice)} />
      <p className="receipt-number" aria-label={`${words.receipt} ${receipt}`}>
        {receipt}
      </p>
      <p>{words.at(momentText(receivedAt, language))}</p>
      <p>{words.receivedText}</p>
      <div className="noprint">
        <CopyText label={words.receipt} text={receipt} />
        <div className="form-acts">
          <button className="btn main" type="button" onClick={() => print()}>
            {words.print}
          </button>
          {/* The number stands behind #, so that no server log ever sees it. */}
          <a href={`/objections#${receipt}`}>{words.follow}</a>
        </div>
      </div>
    </div>
  )
}
