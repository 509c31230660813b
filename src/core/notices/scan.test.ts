import { describe, expect, test } from 'vitest'
import { scanPublication } from './scan.ts'

const at = (text: string, declared?: readonly string[]) =>
  scanPublication([{ where: 'text', text }], declared).map(({ kind, masked }) => `${kind} ${masked}`)

describe('what must not be published', () => {
  test.each([
    ['身份证 11010519491231002X', ['identity 110105********002X']],
    ['身份证 １１０１０５１９４９１２３１００２ｘ', ['identity 110105********002X']],
    ['110105 19491231 002X', ['identity 110105********002X']],
    ['身份证 110105194912\n31002X', ['identity 110105********002X']],
    ['手机 138-0000-0001、13800000002', ['phone 138****0001', 'phone 138****0002']],
    ['+8613800000001', ['phone 138****0001']],
    ['账号 6222021234567894', ['bank-card 6222********7894']],
    ['一人 13800000001，再说一次 138 0000 0001', ['phone 138****0001']],
  ])('%j', (text, found) => expect(at(text)).toEqual(found))

  test.each([
    ['电话 0572-2222222'],
    ['统一社会信用代码 91330502MA28C8D15N'],
    ['文号 吴政办发〔2024〕32号，2026年3月5日 17:00'],
    ['校验码 3f0e6c2d9b7a4e51aa00bb11cc22dd33ee44ff5566778899aabbccddeeff0011'],
    ['号码 110105194912310021 校验位不对'],
    // Keys and hashes, with eleven digits in them that look like a telephone; cut by a line end too.
    ['{"application":"fd5bac4c-bd42-4dee-abd4-13152207652e"}'],
    ['d5c4b309-d166-4584-9038-de6572f54ab6'],
    ['3f0e6c2d9b7a4e5113812345678a11cc22dd33ee44ff5566778899aabbccddee'],
    ['3f0e6c2d9b7a4e51138123\n45678a11cc22dd33ee44ff5566778899aabbccddee'],
  ])('nothing in %j', (text) => expect(at(text)).toEqual([]))

  test('a number beside a key is found, and digits alone are no hash', () => {
    expect(at('fd5bac4c-bd42-4dee-abd4-13152207652e 13800000001')).toEqual(['phone 138****0001'])
    const digits = `${'1234 '.repeat(13)}13800000001 2`
    expect(at(digits)).toEqual(['phone 138****0001'])
  })

  test('what the office declares as its own may stand, an identity number never', () => {
    const own = ['13911112222', '值班 138 0000 0001']
    expect(at('电话 139 1111 2222 或 13800000001', own)).toEqual([])
    expect(at('电话 13911112223', own)).toEqual(['phone 139****2223'])
    expect(at('11010519491231002X', ['11010519491231002X'])).toEqual(['identity 110105********002X'])
  })

  test('each with its place', () => {
    const texts = [
      { where: 'title', text: '公示 13800000001' },
      { where: 'list.3', text: '13800000001' },
    ]
    expect(scanPublication(texts).map(({ where }) => where)).toEqual(['title', 'list.3'])
  })
})
