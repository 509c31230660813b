export interface AllowedType {
  readonly media: string
  readonly extension: string
  readonly kind: 'image' | 'pdf' | 'office' | 'ofd'
  /** Whether it can be looked at in the page; the others are downloaded. */
  readonly preview: boolean
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument'

/** What evidence may be. Plain text is not among them: its content cannot be told from a web page's. */
export const ALLOWED_TYPES = {
  pdf: { media: 'application/pdf', extension: 'pdf', kind: 'pdf', preview: true },
  png: { media: 'image/png', extension: 'png', kind: 'image', preview: true },
  jpeg: { media: 'image/jpeg', extension: 'jpg', kind: 'image', preview: true },
  webp: { media: 'image/webp', extension: 'webp', kind: 'image', preview: true },
  heic: { media: 'image/heic', extension: 'heic', kind: 'image', preview: true },
  docx: { media: `${OPEN_XML}.wordprocessingml.document`, extension: 'docx', kind: 'office', preview: false },
  xlsx: { media: `${OPEN_XML}.spreadsheetml.sheet`, extension: 'xlsx', kind: 'office', preview: false },
  pptx: { media: `${OPEN_XML}.presentationml.presentation`, extension: 'pptx', kind: 'office', preview: false },
  ofd: { media: 'application/ofd', extension: 'ofd', kind: 'ofd', preview: false },
} as const satisfies Record<string, AllowedType>

export type AllowedTypeName = keyof typeof ALLOWED_TYPES
