/** The code on the certificate is read as a telephone reads it, and leads to the page that checks this number. */
import jsqr from 'jsqr'
import { describe, expect, test } from 'vitest'
import { certificatePdf, type CertificatePaper } from '#papers/recognition/certificatePdf.node.ts'
import { LONG_NAME } from './letterCases.ts'
import { paintedPage } from './paintedPage.ts'
import { readPdf } from './readPdf.ts'

const NUMBER = 'WX-SE-2026-0001-3K'
const PAPER: CertificatePaper = {
  enterprise: '湖州棉朵童装有限公司',
  creditCode: '91330502MA2T00015X',
  title: '技能型企业',
  number: NUMBER,
  document: '吴人社发〔2026〕12号',
  issuer: '湖州市吴兴区人力资源和社会保障局',
  issuedOn: '2026-06-25',
  checkAddress: `https://jiangxin.example.gov.cn/check/${NUMBER}`,
}

async function scanned(paper: CertificatePaper, language: 'zh' | 'en' = 'zh'): Promise<string | undefined> {
  const { pixels, width, height } = await paintedPage(certificatePdf(paper, language))
  // A module of CommonJS: what it exports by default is a property of what is imported.
  return jsqr.default(pixels, width, height)?.data
}

describe('the code', () => {
  test.each([
    ['the address of a site', `https://jiangxin.example.gov.cn/check/${NUMBER}`],
    ['a machine of the desk with its port', `http://192.168.100.200:65535/check/${NUMBER}`],
    ['an excellent one', 'https://jiangxin.example.gov.cn/check/WX-SE-E-2026-0001-QX'],
    ['a site far down a long path', `https://${'jiangxin.'.repeat(8)}example.gov.cn/wu/xing/check/${NUMBER}`],
  ])('says %s', async (_, checkAddress) => expect(await scanned({ ...PAPER, checkAddress })).toBe(checkAddress))

  test('says the same on the translation and beside a name of 120 characters', async () => {
    expect(await scanned(PAPER, 'en')).toBe(PAPER.checkAddress)
    expect(await scanned({ ...PAPER, enterprise: LONG_NAME })).toBe(PAPER.checkAddress)
  })

  test('stands on one page with the number that it leads to', async () => {
    const { pages } = await readPdf(certificatePdf(PAPER, 'zh'))
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain(NUMBER)
    expect((await scanned(PAPER))!.endsWith(`/${NUMBER}`)).toBe(true)
  })
})
