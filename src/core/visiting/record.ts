/** 实地核查记录: what was written on the spot, and signed there by both sides. */
import type { Words } from '../kernel/words.ts'

export const SEEN = ['asStated', 'differs', 'notSeen'] as const
export type Seen = (typeof SEEN)[number]

export const SEEN_NAMES: Readonly<Record<Seen, Words>> = {
  asStated: { zh: '与填报一致', en: 'As stated' },
  differs: { zh: '与填报不符', en: 'Differs' },
  notSeen: { zh: '未能核实', en: 'Could not be seen' },
}

export interface Attendant {
  readonly name: string
  readonly post: string
}

export interface SeenValue {
  readonly fact: string
  readonly value: unknown
}

export interface RowFinding {
  readonly row: string
  /** Empty while nobody has looked. */
  readonly seen: Seen | ''
  /** What was seen instead, as facts of the row; only where it differs. */
  readonly values: readonly SeenValue[]
  readonly note: string
}

export interface Photo {
  /** A JPEG in base64. */
  readonly jpeg: string
  readonly note: string
}

/** Points `x, y, x, y …` of one movement of the hand, in the box of `SIGNATURE_BOX`. */
export type Stroke = readonly number[]

export interface Signature {
  readonly side: 'office' | 'enterprise'
  readonly name: string
  readonly strokes: readonly Stroke[]
  /** The name was typed in place of a signature by hand. */
  readonly typed: boolean
}

/** 拒签: the enterprise does not sign; the officials say why it did not. */
export interface Refusal {
  readonly reason: string
  /** Who saw it, of neither side; empty where nobody was there. */
  readonly witness: string
}

export interface VisitRecord {
  /** Given by the phone: what is sent twice is one. */
  readonly id: string
  readonly day: string
  /** `09:30` */
  readonly from: string
  readonly to: string
  readonly officials: readonly Attendant[]
  readonly experts: readonly Attendant[]
  /** Who received them for the enterprise. */
  readonly received: Attendant
  readonly rows: readonly RowFinding[]
  readonly remarks: string
  readonly photos: readonly Photo[]
  readonly signatures: readonly Signature[]
  /** In place of the enterprise’s signature. */
  readonly refusal?: Refusal | undefined
}

export const SIGNATURE_BOX = { width: 600, height: 200 } as const
export const LEAST_OFFICIALS = 2
export const MOST_PHOTOS = 10
export const PHOTO_BYTES = 1024 * 1024

/** Who has to sign: every official, and whoever received them unless they refuse. */
export const signersOf = ({
  officials,
  received,
  refusal,
}: Pick<VisitRecord, 'officials' | 'received' | 'refusal'>): readonly Pick<Signature, 'side' | 'name'>[] => [
  ...officials.map(({ name }) => ({ side: 'office', name }) as const),
  ...(refusal ? [] : [{ side: 'enterprise', name: received.name } as const]),
]

/** Bytes of a text in base64. */
export const base64Bytes = (text: string): number =>
  Math.floor((text.length * 3) / 4) - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0)
