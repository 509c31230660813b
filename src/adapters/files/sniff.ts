import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { ALLOWED_TYPES, type AllowedTypeName } from './allowedTypes.ts'
import { FILE_LIMITS, type FileLimits } from './limits.ts'
import { isOle, isPdf, isZip } from './magic.ts'
import { inspectOffice } from './office.ts'
import { inspectPdf } from './pdf.ts'
import { heicSize, isHeic, type Size } from './pictures/heicBox.ts'
import { alsoIs } from './polyglot.ts'
import { NotTaken, refuse, type Refused } from './problem.ts'

/** Worth telling, no reason to refuse. */
export interface FileNote {
  readonly code: 'extension-disagrees'
  readonly params: { readonly declared: string; readonly actual: string }
}

export interface Sniffed {
  readonly ok: true
  readonly type: AllowedTypeName
  readonly pages?: number
  readonly notes: readonly FileNote[]
}

/** What a file is, by its content alone. The name it came under can only add a note. */
export async function sniff(bytes: Buffer, declaredName: string, limits = FILE_LIMITS): Promise<Sniffed | Refused> {
  if (bytes.length === 0) return refuse('file-empty', {})
  if (bytes.length > limits.bytes)
    return refuse('file-too-large', { bytes: bytes.length, most: limits.bytes / 2 ** 20 })
  try {
    const found = await recognise(bytes, limits)
    if ('problem' in found) return found
    return { ok: true, ...found, notes: notesOn(declaredName, found.type) }
  } catch (error) {
    if (error instanceof NotTaken) return { ok: false, problem: error.problem }
    throw error
  }
}

type Found = Pick<Sniffed, 'type' | 'pages'>

async function recognise(bytes: Buffer, limits: FileLimits): Promise<Found | Refused> {
  if (isZip(bytes)) return recognisePackage(bytes, limits)
  if (isOle(bytes)) throw isEncryptedOffice(bytes) ? new NotTaken('encrypted', { kind: 'office' }) : legacy()
  if (isPdf(bytes)) return recognisePdf(bytes, limits)
  const type = await recognisePicture(bytes)
  if (type) return checkPicture(bytes, type, limits)
  if (bytes.subarray(0, HEAD).includes('%PDF-')) throw new NotTaken('polyglot', { also: 'pdf' })
  throw await notAllowed(bytes)
}

const HEAD = 1024
/** Enough for every signature; the rest of the file is nobody's business here. */
const SIGNATURE_BYTES = 2 ** 16

const legacy = (): NotTaken => new NotTaken('legacy-office', {})

/** Office keeps a document with a password in the old container, under this name. */
const isEncryptedOffice = (bytes: Buffer): boolean => bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))

async function recognisePackage(bytes: Buffer, limits: FileLimits): Promise<Found | Refused> {
  const answer = await inspectOffice(bytes, limits)
  if (!answer.ok) return answer
  return answer.type ? { type: answer.type } : refuse('type-not-allowed', { found: 'zip' })
}

async function recognisePdf(bytes: Buffer, limits: FileLimits): Promise<Found | Refused> {
  const also = alsoIs(bytes, 'pdf')
  if (also) throw new NotTaken('polyglot', { also })
  const answer = await inspectPdf(bytes, limits)
  return answer.ok ? { type: 'pdf', pages: answer.pages } : answer
}

type PictureType = 'png' | 'jpeg' | 'webp' | 'heic'

const PICTURES: Readonly<Record<string, PictureType>> = {
  'image/png': 'png',
  'image/apng': 'png',
  'image/jpeg': 'jpeg',
  'image/webp': 'webp',
}

async function recognisePicture(bytes: Buffer): Promise<PictureType | undefined> {
  if (isHeic(bytes)) return 'heic'
  const signature = await fileTypeFromBuffer(bytes.subarray(0, SIGNATURE_BYTES))
  return PICTURES[signature?.mime ?? '']
}

/** A picture's size is read from its header: a flood of pixels is refused before one of them is decoded. */
async function checkPicture(bytes: Buffer, type: PictureType, limits: FileLimits): Promise<Found> {
  const size = type === 'heic' ? heicSize(bytes) : await headerSize(bytes)
  if (!size) throw new NotTaken('file-damaged', { kind: 'image' })
  const { width, height } = size
  const most = type === 'heic' ? limits.heicPixels : limits.pixels
  if (width * height > most || Math.max(width, height) > limits.side)
    throw new NotTaken('picture-too-large', { width, height, megapixels: most / 1_000_000 })
  const also = alsoIs(bytes, 'image')
  if (also) throw new NotTaken('polyglot', { also })
  return { type }
}

async function headerSize(bytes: Buffer): Promise<Size | undefined> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    return undefined
  }
}

async function notAllowed(bytes: Buffer): Promise<NotTaken> {
  const signature = await fileTypeFromBuffer(bytes.subarray(0, SIGNATURE_BYTES))
  const found = textKind(bytes) ?? signature?.ext
  return new NotTaken('type-not-allowed', found ? { found } : {})
}

/** What a text is, so that the message can name it. */
function textKind(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, HEAD)
  if (/<svg[\s>]/i.test(head)) return 'svg'
  if (/<(?:!doctype\s+html|html|head|body|script)[\s>]/i.test(head)) return 'html'
  if (/^\s*(?:\xef\xbb\xbf)?<\?xml/.test(head)) return 'xml'
  // oxlint-disable-next-line no-control-regex -- a text has no control characters but tabs and line ends
  return /[\0-\x08\x0e-\x1f]/.test(head) ? undefined : 'text'
}

const SAME_EXTENSION: Readonly<Record<string, string>> = { jpeg: 'jpg', jpe: 'jpg', jfif: 'jpg', heif: 'heic' }

function notesOn(declaredName: string, type: AllowedTypeName): readonly FileNote[] {
  const declared = /\.([A-Za-z0-9]{1,8})$/.exec(declaredName)?.[1]?.toLowerCase()
  const actual = ALLOWED_TYPES[type].extension
  if (!declared || (SAME_EXTENSION[declared] ?? declared) === actual) return []
  return [{ code: 'extension-disagrees', params: { declared, actual } }]
}
