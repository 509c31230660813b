import type { VisitRecord } from '#core/visiting/record.ts'

const stroke = [40, 120, 90, 60, 140, 130, 200, 50, 260, 140, 330, 80]

/** A photograph of one grey dot. */
export const DOT =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA='

/** As two officials and a manager sign it, with these rows found as they were stated. */
export const signedRecord = (day: string, rows: readonly string[], change: Partial<VisitRecord> = {}): VisitRecord => ({
  id: 'phone-record-1',
  day,
  from: '09:30',
  to: '11:00',
  officials: [
    { name: '沈核查', post: '就业科科长' },
    { name: '陆同行', post: '就业科科员' },
  ],
  experts: [],
  received: { name: '周接待', post: '人事经理' },
  rows: rows.map((row) => ({ row, seen: 'asStated', values: [], note: '' })),
  remarks: '',
  photos: [{ jpeg: DOT, note: '实训车间' }],
  signatures: [
    { side: 'office', name: '沈核查', strokes: [stroke], typed: false },
    { side: 'office', name: '陆同行', strokes: [], typed: true },
    { side: 'enterprise', name: '周接待', strokes: [stroke, [400, 40, 420, 160]], typed: false },
  ],
  ...change,
})

/** The same, as a body that is sent. */
export const mutable = (record: VisitRecord) => JSON.parse(JSON.stringify(record)) as Mutable<VisitRecord>

type Mutable<T> = T extends readonly (infer I)[]
  ? Mutable<I>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T
