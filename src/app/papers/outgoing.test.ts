/** What leaves the office is read once more as it is: Word, PDF, lists, text. */
import { describe, expect, test } from 'vitest'
import { declineNotice } from '#papers/declineNotice.ts'
import { workListCsv } from '#papers/workListCsv.ts'
import { letterFile } from './letterFile.ts'
import { release } from './outgoing.ts'

const letter = (reason: string) =>
  declineNotice(
    {
      sender: '海港区人力资源和社会保障局',
      enterprise: '棉朵童装有限公司',
      matter: '2026年度申报',
      application: '2026-1-0012',
      submittedOn: '2026-03-01',
      contact: { name: '', phone: '0572-2222222' },
      day: '2026-03-05',
      declined: 'acceptance',
      reasons: ['注册地不在申报范围内。', reason],
      basis: ['《实施方案》（海政办发〔2024〕32号）'],
      remedies: ['可以依法申请行政复议。'],
    },
    'zh',
  )

const released = async (reason: string, format: 'docx' | 'pdf', own: readonly string[] = []) => {
  const answer = await release(await letterFile(letter(reason), '告知书', format), own)
  return answer.ok
    ? 'released'
    : answer.refusal.problems?.map(({ path, titleZh }) => `${path.split(' ')[0]} ${titleZh}`)
}

describe.each(['docx', 'pdf'] as const)('a letter as %s', (format) => {
  test.each([
    ['信用代码 91330502MA2T00015X，文号 海政办发〔2024〕32号'],
    ['电话 0572-2222222，编号 WX-SE-2026-0001-3K'],
    ['涉及 12 人、共 1234567.89 元'],
    ['证件 110105194912310021（校验位不对）'],
  ])('%s may leave', async (reason) => expect(await released(reason, format)).toBe('released'))

  test.each([
    ['张某（11010519491231002X）未参保', '身份证号 110105********002X 不能公开。'],
    ['证件１１０１０５19491231002x', '身份证号 110105********002X 不能公开。'],
    ['请联系 138 0000 0001', '手机号码 138****0001 不能公开。'],
    ['账号 6222 0212 3456 7894', '银行卡号 6222********7894 不能公开。'],
    [`${'前'.repeat(21)}11010519491231002X`, '身份证号 110105********002X 不能公开。'],
  ])('%s does not', async (reason, said) =>
    expect(await released(reason, format)).toEqual([`告知书.${format} ${said}`]),
  )

  test('a telephone of the office may stand, somebody else’s may not, an identity number never', async () => {
    expect(await released('值班电话 13911112222', format, ['139 1111 2222'])).toBe('released')
    expect(await released('值班电话 13911112223', format, ['13911112222'])).not.toBe('released')
    expect(await released('11010519491231002X', format, ['11010519491231002X'])).not.toBe('released')
  })
})

describe('a list', () => {
  const file = async (cell: string, own: readonly string[] = []) => {
    const body: Uint8Array[] = []
    const columns = [{ head: '企业名称', width: 30, kind: 'text' as const }]
    for await (const chunk of workListCsv({ columns, rows: [[cell]] })) body.push(chunk)
    return (await release({ file: { name: '名单.csv', media: 'text/csv', body: Buffer.concat(body) } }, own)).ok
  }

  test('is read to its last cell', async () => {
    expect(await file('棉朵童装有限公司')).toBe(true)
    expect(await file('11010519491231002X')).toBe(false)
  })

  test('a short check sum with eleven digits in it is no telephone where it is known as one', async () => {
    const sum = '7b13800000001e4f'
    expect(await file(sum)).toBe(false)
    expect(await file(sum, [sum])).toBe(true)
  })
})
