import { expect, test } from 'vitest'
import { deviceText } from './deviceText.ts'

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0',
    'Edge 126 · Windows',
  ],
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/87.0 Mobile Safari/537.36', 'Chrome 87 · Android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit Version/17.0 Mobile Safari', 'Safari 17 · iOS'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:128.0) Gecko Firefox/128.0', 'Firefox 128 · macOS'],
  ['curl/8', 'curl/8'],
  ['', '–'],
])('%s', (device, text) => {
  expect(deviceText(device)).toBe(text)
})
