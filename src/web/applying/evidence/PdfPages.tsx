import { useEffect, useRef, useState } from 'react'
import { getDocumentProxy } from 'unpdf'
import { useEvidenceText } from '../text/evidence.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

interface Props {
  readonly address: string
  readonly title: string
  readonly onBroken: () => void
}

/** Pages of a PDF, one at a time, drawn here: the browser's own viewer would let the file run its scripts. */
export function PdfPages({ address, title, onBroken }: Props) {
  const words = useEvidenceText()
  const pdf = usePdf(address, onBroken)
  const [page, setPage] = useState(1)
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (!pdf) return
    let wanted = true
    draw(pdf, page, canvas.current!, () => wanted).catch(onBroken)
    return () => {
      wanted = false
    }
  }, [pdf, page, onBroken])
  if (!pdf) return <p className="muted">{words.reading}</p>
  const { numPages } = pdf
  return (
    <>
      <p className="pages">
        <button className="btn" type="button" disabled={page <= 1} onClick={() => setPage(page - 1)}>
          {words.before}
        </button>
        <span role="status">{words.page(page, numPages)}</span>
        <button className="btn" type="button" disabled={page >= numPages} onClick={() => setPage(page + 1)}>
          {words.next}
        </button>
      </p>
      <canvas ref={canvas} role="img" aria-label={`${title} ${words.page(page, numPages)}`} />
    </>
  )
}

function usePdf(address: string, onBroken: () => void): Pdf | undefined {
  const [pdf, setPdf] = useState<Pdf>()
  useEffect(() => {
    let wanted = true
    let opened: Pdf | undefined
    const open = async () => {
      const answer = await fetch(address, { credentials: 'same-origin' })
      if (!answer.ok) throw new Error(String(answer.status))
      opened = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()))
      if (wanted) setPdf(opened)
    }
    open().catch(() => wanted && onBroken())
    return () => {
      wanted = false
      void opened?.loadingTask.destroy()
    }
  }, [address, onBroken])
  return pdf
}

/** As wide as its place, and as sharp as the screen. */
async function draw(pdf: Pdf, number: number, canvas: HTMLCanvasElement, isWanted: () => boolean): Promise<void> {
  const page = await pdf.getPage(number)
  const place = canvas.parentElement?.clientWidth ?? 800
  const natural = page.getViewport({ scale: 1 })
  const width = Math.min(place, 900)
  const viewport = page.getViewport({ scale: (width / natural.width) * devicePixelRatio })
  if (!isWanted()) return
  canvas.width = viewport.width
  canvas.height = viewport.height
  canvas.style.width = `${width}px`
  await page.render({ canvas, canvasContext: canvas.getContext('2d')!, viewport }).promise
}
