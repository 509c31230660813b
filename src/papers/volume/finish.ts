/** The pages of a volume are put together: what is drawn on them, their order, the bookmarks. */
import { PDFArray, PDFName, type PDFRef } from 'pdf-lib'
import { CATALOG, hex, PAGES, type PdfFile } from './pdfFile.ts'
import { written } from './placement.ts'
import type { DrawnPage } from './sheets.ts'

export interface Bookmark {
  readonly title: string
  /** The page it leads to, from 0. */
  readonly page: number
  readonly inner?: readonly Bookmark[]
}

/** Writes the page objects and gives their names. `stamps` are drawn over them, one each. */
export function addPages(pages: readonly DrawnPage[], stamps: readonly PDFRef[], file: PdfFile): readonly PDFRef[] {
  return pages.map(({ sheet, drawings }, at) => {
    const drawn = [...drawings, { object: stamps[at]!, matrix: [1, 0, 0, 1, 0, 0] as const }]
    const { context } = file
    const content = drawn.map(({ matrix }, index) => `q ${written(matrix)} cm /D${index} Do Q`).join('\n')
    const objects = Object.fromEntries(drawn.map(({ object }, index) => [`D${index}`, object]))
    return file.add(
      context.obj({
        Type: 'Page',
        Parent: PAGES,
        MediaBox: [0, 0, Number(sheet.width.toFixed(3)), Number(sheet.height.toFixed(3))],
        Resources: { XObject: objects },
        Contents: file.add(context.stream(content)),
      }),
    )
  })
}

/** Writes what leads to the pages. */
export function addCatalog(
  pages: readonly PDFRef[],
  bookmarks: readonly Bookmark[],
  lang: string,
  file: PdfFile,
): void {
  const { context } = file
  const kids = PDFArray.withContext(context)
  for (const page of pages) kids.push(page)
  context.assign(PAGES, context.obj({ Type: 'Pages', Count: pages.length, Kids: kids }))
  const outlines = file.reserve()
  context.assign(outlines, context.obj({ Type: 'Outlines', ...linked(bookmarks, outlines, pages, file) }))
  context.assign(
    CATALOG,
    context.obj({
      Type: 'Catalog',
      Pages: PAGES,
      Outlines: outlines,
      PageMode: 'UseOutlines',
      Lang: hex(lang),
      ViewerPreferences: { DisplayDocTitle: true },
    }),
  )
}

/** Bookmarks of one level know their neighbours, their parent, and their first and last child (ISO 32000-1 §12.3.3). */
function linked(bookmarks: readonly Bookmark[], parent: PDFRef, pages: readonly PDFRef[], file: PdfFile) {
  const names = bookmarks.map(() => file.reserve())
  bookmarks.forEach(({ title, page, inner = [] }, at) => {
    const own = names[at]!
    const dictionary = file.context.obj({
      Title: hex(title),
      Parent: parent,
      Dest: [pages[page]!, PDFName.of('Fit')],
      ...(at > 0 && { Prev: names[at - 1]! }),
      ...(at < names.length - 1 && { Next: names[at + 1]! }),
      // Closed: a negative count.
      ...(inner.length > 0 && { ...linked(inner, own, pages, file), Count: -inner.length }),
    })
    file.context.assign(own, dictionary)
  })
  return names.length === 0 ? {} : { First: names[0]!, Last: names[names.length - 1]!, Count: names.length }
}
