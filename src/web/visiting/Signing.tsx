import { signersOf } from '#core/visiting/record.ts'
import type { VisitDraft } from './draft.ts'
import { RefusalFields } from './RefusalFields.tsx'
import { SignaturePad } from './SignaturePad.tsx'
import { useVisitingText } from './text/visiting.ts'
import type { Told } from './told.tsx'

interface SigningProps {
  readonly draft: VisitDraft
  /** Entries that are not right yet. */
  readonly open: number
  readonly told: Told
  readonly onShow: () => void
  readonly onChange: (part: Partial<VisitDraft>) => void
}

/** Nobody signs what is not complete; what is signed is not changed. */
export function Signing({ draft, open, told, onShow, onChange }: SigningProps) {
  const words = useVisitingText()
  const { signatures, refusal, sealed } = draft
  if (open > 0)
    return (
      <section className="part signing">
        <h2>{words.signatures}</h2>
        <p role="status">{words.signFirst(open)}</p>
        <button className="btn" type="button" onClick={onShow}>
          {words.wrong(open)}
        </button>
      </section>
    )
  const signers = signersOf({
    officials: draft.officials.map((one) => ({ ...one, name: one.name.trim() })),
    received: { ...draft.received, name: draft.received.name.trim() },
    refusal,
  })
  // The officials sign what it says of the refusal: changed, it is signed anew.
  const refusing = (
    <RefusalFields
      refusal={refusal}
      name={draft.received.name.trim()}
      told={told}
      onRefusal={(next) => onChange({ refusal: next, signatures: [] })}
    />
  )
  return (
    <section className="part signing">
      <h2>{words.signatures}</h2>
      <p className="muted">{refusal ? words.refusalHelp : words.signHelp}</p>
      <fieldset disabled={sealed}>
        <legend className="sr">{words.signatures}</legend>
        {refusal && refusing}
        {signers.map(({ side, name }) => (
          <SignaturePad
            key={`${side} ${name}`}
            side={side}
            name={name}
            signature={signatures.find((one) => one.side === side && one.name === name)}
            onSign={(signature) => {
              const others = signatures.filter((one) => one.side !== side || one.name !== name)
              onChange({ signatures: signature ? [...others, signature] : others })
            }}
          />
        ))}
        {!refusal && refusing}
      </fieldset>
      {signatures.length > 0 && (
        <p>
          <button
            className="btn"
            type="button"
            onClick={() => onChange({ signatures: [], refusal: undefined, sealed: false })}
          >
            {words.unlock}
          </button>{' '}
          <span className="muted">{words.unlockHelp}</span>
        </p>
      )}
    </section>
  )
}
