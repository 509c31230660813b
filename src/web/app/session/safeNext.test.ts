import { expect, test } from 'vitest'
import { safeNext } from './safeNext.ts'

test.each([
  ['/worklist', '/worklist'],
  ['/worklist?states=draft%2Creturned&page=2', '/worklist?states=draft%2Creturned&page=2'],
  ['/dossiers/a1', '/dossiers/a1'],
  [undefined, '/home'],
  ['', '/home'],
  ['worklist', '/home'],
  ['//evil.example/worklist', '/home'],
  ['/\\evil.example', '/home'],
  ['/\t/evil.example', '/home'],
  ['https://evil.example/worklist', '/home'],
  ['javascript:alert(1)', '/home'],
  ['/../worklist/../home', '/home'],
  ['/api/session', '/home'],
  ['/sign-in?next=/sign-in', '/home'],
  ['/worklistx', '/home'],
])('%s leads to %s', (next, path) => {
  expect(safeNext(next)).toBe(path)
})
