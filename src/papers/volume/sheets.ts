/** The pages of the volume, A4 upright or across, and the room that evidence has on them. Points. */
import type { PDFRef } from 'pdf-lib'
import type { Box, Matrix } from './placement.ts'

const MM = 72 / 25.4
const [SHORT, LONG] = [210 * MM, 297 * MM]
/** What the line above and the numbers below take. */
const [TOP, BOTTOM, SIDE] = [13 * MM, 14 * MM, 8 * MM]

export interface SheetSize {
  readonly width: number
  readonly height: number
}

export const UPRIGHT: SheetSize = { width: SHORT, height: LONG }
export const ACROSS: SheetSize = { width: LONG, height: SHORT }

/** What is wider than high stands on a sheet across. */
export const sheetFor = ({ width, height }: SheetSize): SheetSize => (width > height ? ACROSS : UPRIGHT)

export const frameOn = ({ width, height }: SheetSize): Box => ({
  x: SIDE,
  y: BOTTOM,
  width: width - 2 * SIDE,
  height: height - TOP - BOTTOM,
})

/** A page of the volume before it is numbered: what is drawn on it, in order. */
export interface DrawnPage {
  readonly sheet: SheetSize
  readonly drawings: readonly Drawing[]
}

/** A form or a picture, and the matrix that brings it to its place. */
export interface Drawing {
  readonly object: PDFRef
  readonly matrix: Matrix
}
