/** Why a file was not taken, each with what its message needs. */
interface ProblemParams {
  'file-empty': None
  /** `most` in megabytes. */
  'file-too-large': { readonly bytes: number; readonly most: number }
  /** `found` names what it is, when that can be told: exe, zip, html, svg, text … */
  'type-not-allowed': { readonly found?: string }
  'legacy-office': None
  encrypted: { readonly kind: 'pdf' | 'office' }
  /** The file is a second thing as well: a picture that is also an archive, a document that is also a web page. */
  polyglot: { readonly also: string }
  'file-damaged': { readonly kind: 'image' | 'pdf' | 'office' }
  'archive-bomb': None
  /** Part names that climb out of the folder, links, two parts of one name. */
  'archive-unsafe': { readonly part: string }
  'office-active-content': { readonly found: OfficeActiveContent }
  /** `found` is the name in the PDF: JavaScript, Launch, EmbeddedFiles … */
  'pdf-active-content': { readonly found: string }
  'pdf-too-many-pages': { readonly pages: number; readonly most: number }
  'picture-too-large': { readonly width: number; readonly height: number; readonly megapixels: number }
  'heic-off': None
  'heic-unreadable': { readonly why: 'time' | 'memory' | 'damaged' }
  infected: { readonly signature: string }
  'scanner-unavailable': { readonly why: string }
}

type None = Readonly<Record<string, never>>

export type OfficeActiveContent = 'macros' | 'activex' | 'program' | 'package' | 'outside-template' | 'doctype'

export type FileProblemCode = keyof ProblemParams
type CodeAndParams = { [Code in FileProblemCode]: [code: Code, params: ProblemParams[Code]] }[FileProblemCode]
export type FileProblem = {
  [Code in FileProblemCode]: { readonly code: Code; readonly params: ProblemParams[Code] }
}[FileProblemCode]

export interface Refused {
  readonly ok: false
  readonly problem: FileProblem
}

/** A refusal as a value. */
export function refuse(...[code, params]: CodeAndParams): Refused {
  return { ok: false, problem: { code, params } as FileProblem }
}

/** Thrown inside a check, turned into a value at the door of `sniff`. */
export class NotTaken extends Error {
  readonly problem: FileProblem

  constructor(...[code, params]: CodeAndParams) {
    super(code)
    this.problem = { code, params } as FileProblem
  }
}
