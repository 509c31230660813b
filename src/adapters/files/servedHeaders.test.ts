import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALLOWED_TYPES, type AllowedTypeName } from './allowedTypes.ts'
import { safeName } from './safeName.ts'
import { contentDisposition, rangeOf, servedHeaders } from './servedHeaders.ts'

const TYPES = Object.keys(ALLOWED_TYPES) as readonly AllowedTypeName[]

describe('the name that is offered', () => {
  test.each([
    ['合同.pdf', 'pdf', '合同.pdf'],
    ['B2_协议 2025（盖章）.PDF', 'pdf', 'B2_协议 2025（盖章）.pdf'],
    ['photo.jpeg', 'jpg', 'photo.jpg'],
    ['证书.pdf', 'png', '证书.png'],
    ['no extension', 'pdf', 'no extension.pdf'],
    ['v1.2 of the plan', 'pdf', 'v1.2 of the plan.pdf'],
    ['../../etc/passwd', 'pdf', '_.._etc_passwd.pdf'],
    ['C:\\Users\\张三\\a.pdf', 'pdf', 'C__Users_张三_a.pdf'],
    ['a\0b.pdf', 'pdf', 'ab.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'pdf', 'aSet-Cookie_ x=1.pdf'],
    ['invoice\u202efdp.exe', 'pdf', 'invoicefdp.pdf'],
    ['a\u200bb\ufeffc\u2066d.pdf', 'pdf', 'abcd.pdf'],
    ['CON', 'pdf', '_CON.pdf'],
    ['nul.txt', 'pdf', '_nul.pdf'],
    ['com1.tar.gz', 'pdf', '_com1.tar.pdf'],
    ['LPT9 .x', 'pdf', '_LPT9.pdf'],
    ['console.pdf', 'pdf', 'console.pdf'],
    ['.htaccess', 'pdf', 'file.pdf'],
    ['...', 'pdf', 'file.pdf'],
    ['', 'pdf', 'file.pdf'],
    [' . name . ', 'pdf', 'name.pdf'],
    ['a?b*c|d<e>f"g', 'pdf', 'a_b_c_d_e_f_g.pdf'],
    ['\ud800half a letter.pdf', 'pdf', 'half a letter.pdf'],
    ['e\u0301.pdf', 'pdf', 'é.pdf'],
    ['一'.repeat(300), 'pdf', `${'一'.repeat(80)}.pdf`],
    ['🎓'.repeat(100), 'pdf', `${'🎓'.repeat(80)}.pdf`],
  ])('%j as %s is %j', (declared, extension, name) => expect(safeName(declared, extension)).toBe(name))

  test('whatever was typed, it is a name and nothing else', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (declared) => {
        const name = safeName(declared, 'pdf')
        expect(name).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]+\.pdf$/u)
        expect(name).not.toMatch(/^[. ]|^(con|prn|aux|nul|com\d|lpt\d)\./i)
        expect(Buffer.byteLength(name)).toBeLessThan(400)
        expect(safeName(name, 'pdf')).toBe(name)
      }),
    ))
})

/** How a browser reads the header: the extended name if there is one (RFC 6266 §4.3). */
function readName(header: string): string {
  const [, extended] = /; filename\*=UTF-8''([\w!#$&+.^`|~%-]*)$/.exec(header) ?? []
  return decodeURIComponent(extended ?? 'none')
}

describe('content-disposition', () => {
  test.each([
    ['attachment', '合同.pdf', `attachment; filename="__.pdf"; filename*=UTF-8''%E5%90%88%E5%90%8C.pdf`],
    ['inline', "it's (1).pdf", `inline; filename="it's (1).pdf"; filename*=UTF-8''it%27s%20%281%29.pdf`],
    ['attachment', '100%.pdf', `attachment; filename="100_.pdf"; filename*=UTF-8''100%25.pdf`],
  ] as const)('%s %j', (kind, name, header) => expect(contentDisposition(kind, name)).toBe(header))

  test('is one line of ASCII, from which the name can be read back', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (declared) => {
        const name = safeName(declared, 'pdf')
        const header = contentDisposition('attachment', name)
        expect(header).toMatch(/^attachment; filename="[ !#-[\]-~]+"; filename\*=UTF-8''[ -~]+$/)
        expect(readName(header)).toBe(name)
      }),
    ))
})

describe('how a file is sent', () => {
  const name = '证据'
  test.each(TYPES.flatMap((type) => (['download', 'preview'] as const).map((as) => [as, type] as const)))(
    '%s of %s',
    (as, type) => {
      const headers = servedHeaders({ as, type, name })
      const shown = as === 'preview' && type === 'pdf'
      expect(headers['content-disposition']).toMatch(shown ? /^inline; / : /^attachment; /)
      expect(headers['content-type']).toBe(ALLOWED_TYPES[type].media)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; frame-ancestors 'self'; sandbox",
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'private, no-store',
      })
    },
  )

  test.each([
    ['image/jpeg', 'inline', 'image/jpeg'],
    ['image/png', 'inline', 'image/png'],
    ['image/webp', 'inline', 'image/webp'],
    ['image/svg+xml', 'attachment', 'application/octet-stream'],
    ['text/html', 'attachment', 'application/octet-stream'],
    ['application/pdf', 'attachment', 'application/octet-stream'],
  ])('what was made as %s is %s', (media, disposition, sent) =>
    expect(servedHeaders({ as: 'derived', media })).toMatchObject({
      'content-disposition': disposition,
      'content-type': sent,
    }),
  )
})

describe('a range', () => {
  test.each([
    [undefined, 100, undefined],
    ['bytes=0-9', 100, { start: 0, end: 9 }],
    ['bytes=90-', 100, { start: 90, end: 99 }],
    ['bytes=-10', 100, { start: 90, end: 99 }],
    ['bytes=-1000', 100, { start: 0, end: 99 }],
    ['bytes=50-1000', 100, { start: 50, end: 99 }],
    ['bytes=99-99', 100, { start: 99, end: 99 }],
    ['bytes=100-', 100, 'unsatisfiable'],
    ['bytes=-0', 100, 'unsatisfiable'],
    ['bytes=0-', 0, 'unsatisfiable'],
    ['bytes=-5', 0, 'unsatisfiable'],
    ['bytes=9-5', 100, undefined],
    ['bytes=-', 100, undefined],
    ['bytes=0-1,5-6', 100, undefined],
    ['lines=0-1', 100, undefined],
    ['bytes=0x1-2', 100, undefined],
    ['bytes=99999999999999999999-', 100, undefined],
  ])('%j of %i bytes', (header, size, range) => expect(rangeOf(header, size)).toEqual(range))
})
