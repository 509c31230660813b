import { type PointerEvent, useRef, useState } from 'react'
import { type Signature, SIGNATURE_BOX, type Stroke } from '#core/visiting/record.ts'
import { strokePath } from '#core/visiting/strokes.ts'
import { useVisitingText } from './text/visiting.ts'

interface Props {
  readonly side: Signature['side']
  readonly name: string
  readonly signature: Signature | undefined
  readonly onSign: (signature: Signature | undefined) => void
}

/** Signed with a finger; or, for whoever cannot, by the name with a statement. */
export function SignaturePad({ side, name, signature, onSign }: Props) {
  const words = useVisitingText()
  const who = words.signOf[side](name)
  const strokes = signature?.strokes ?? []
  const sign = (part: Partial<Signature>) => onSign({ side, name, strokes, typed: false, ...part })
  return (
    <div className="signature" role="group" aria-label={who}>
      <b>{who}</b>
      {signature?.typed ? (
        <p className="typed">{words.typedStatement(name)}</p>
      ) : (
        <Pad
          label={words.signHere(who)}
          strokes={strokes}
          onStroke={(stroke) => sign({ strokes: [...strokes, stroke] })}
        />
      )}
      <div className="signature-acts">
        {signature?.typed ? (
          <button className="btn plain" type="button" onClick={() => onSign(undefined)}>
            {words.byHand}
          </button>
        ) : (
          <>
            <button
              className="btn plain"
              type="button"
              aria-label={words.clearOf(who)}
              disabled={strokes.length === 0}
              onClick={() => onSign(undefined)}
            >
              {words.clear}
            </button>
            <button
              className="btn plain"
              type="button"
              aria-label={words.typedOf(who)}
              onClick={() => sign({ typed: true, strokes: [] })}
            >
              {words.typed}
            </button>
          </>
        )}
      </div>
    </div>
  )
}

interface PadProps {
  readonly label: string
  readonly strokes: readonly Stroke[]
  readonly onStroke: (stroke: Stroke) => void
}

/** Nearer than this, a point says nothing new. */
const APART = 3
const MOST_NUMBERS = 4000

function Pad({ label, strokes, onStroke }: PadProps) {
  const [drawing, setDrawing] = useState<Stroke>([])
  const points = useRef<number[]>([])
  const { width, height } = SIGNATURE_BOX
  const add = (event: PointerEvent<SVGSVGElement>): void => {
    const { left, top, width: wide, height: high } = event.currentTarget.getBoundingClientRect()
    const x = within(Math.round(((event.clientX - left) / wide) * width), width)
    const y = within(Math.round(((event.clientY - top) / high) * height), height)
    const [lastX = -APART, lastY = -APART] = points.current.slice(-2)
    if (points.current.length >= MOST_NUMBERS || Math.hypot(x - lastX, y - lastY) < APART) return
    points.current = [...points.current, x, y]
    setDrawing(points.current)
  }
  const begin = (event: PointerEvent<SVGSVGElement>): void => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    points.current = []
    add(event)
  }
  const end = (): void => {
    if (points.current.length > 0) onStroke(points.current)
    points.current = []
    setDrawing([])
  }
  return (
    <svg
      className="pad"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      onPointerDown={begin}
      onPointerMove={(event) => points.current.length > 0 && add(event)}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <Lines strokes={[...strokes, drawing]} />
    </svg>
  )
}

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value))

/** Strokes as they were made; a point of a stroke is never drawn twice, so its place is its name. */
const Lines = ({ strokes }: { readonly strokes: readonly Stroke[] }) => (
  <>
    <line className="ground" x1="20" x2={SIGNATURE_BOX.width - 20} y1="165" y2="165" />
    {strokes.map((stroke) => stroke.length > 0 && <path key={stroke.join(' ')} d={strokePath(stroke)} />)}
  </>
)

/** A signature that stands. */
export const Drawn = ({ label, strokes }: { readonly label: string; readonly strokes: readonly Stroke[] }) => (
  <svg
    className="pad drawn"
    role="img"
    aria-label={label}
    viewBox={`0 0 ${SIGNATURE_BOX.width} ${SIGNATURE_BOX.height}`}
  >
    <Lines strokes={strokes} />
  </svg>
)
