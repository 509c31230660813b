import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { arrived, mayArrive, senderOf } from '#app/evidence/arrive.ts'
import { type Settled, settleEvidence } from '#app/evidence/settle.ts'
import type { Chance } from './chance.ts'
import type { DemoPerson, DemoPlace } from './person.ts'

/** Looks into a file and keeps it, as into every file that arrives. */
export type FileTaker = (file: {
  readonly key: string
  readonly name: string
  readonly bytes: Uint8Array
}) => Promise<Settled>

/** A file on its way through the check. */
export interface Sent {
  readonly key: string
  readonly settled: Promise<Settled>
}

/** A scanned page under a row: let in by the same door as an upload, and looked into beside what goes on. */
export async function sendFile(
  { world, clock }: DemoPlace,
  takeFile: FileTaker,
  by: Chance,
  { agent, application, row, title }: SentTo,
): Promise<Sent> {
  const asPdf = by.percent(25)
  const photo = await scannedPage(by)
  const now = clock.now()
  const bytes = asPdf ? await inPdf(photo, now) : photo
  const name = `${title}.${asPdf ? 'pdf' : 'jpg'}`
  const key = by.bytes(20).toString('hex')
  const sender = await senderOf(world, agent.token, now)
  if (!sender.ok) throw new Error(`nobody to send ${name}: ${sender.refusal.code}`)
  const allowed = await mayArrive(world, sender.value, key, { application, row, title, name, size: bytes.length }, now)
  if (!allowed.ok) throw new Error(`${name} may not come: ${allowed.refusal.code}`)
  await arrived(world, key, now)
  return { key, settled: takeFile({ key, name, bytes }) }
}

interface SentTo {
  readonly agent: DemoPerson
  readonly application: string
  readonly row: string
  readonly title: string
}

/** What the check found, written down. */
export async function settle({ world, clock }: DemoPlace, { key, settled }: Sent): Promise<void> {
  await settleEvidence(world, key, await settled, clock.now())
}

const [WIDTH, HEIGHT] = [800, 1130]

/** A ruled sheet with writing too small to read and a round red seal, as a telephone takes it. */
async function scannedPage(by: Chance): Promise<Buffer> {
  const lines = Array.from({ length: 26 }, (_, at) => {
    const y = 170 + at * 30
    const strokes = Array.from({ length: 4 }, (__, cell) => {
      const length = 30 + by.below(100)
      return `<rect x="${92 + cell * 160}" y="${y - 18}" width="${length}" height="9" fill="#555"/>`
    })
    return `<line x1="80" y1="${y}" x2="720" y2="${y}" stroke="#999"/>${strokes.join('')}`
  })
  const [x, y] = [520 + by.below(120), 960 + by.below(60)]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="100%" height="100%" fill="#f6f4ee"/><rect x="220" y="80" width="360" height="22" fill="#333"/>
    ${lines.join('')}<circle cx="${x}" cy="${y}" r="62" fill="none" stroke="#c0392b" stroke-width="6" opacity="0.8"/></svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 72 }).toBuffer()
}

async function inPdf(photo: Buffer, now: Date): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.setCreationDate(now)
  document.setModificationDate(now)
  const picture = await document.embedJpg(photo)
  document.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 })
  return document.save()
}
