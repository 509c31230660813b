import { expect, test } from 'vitest'
import { inOrder, type Task } from './task.ts'

const task = (id: string, due?: string, since?: string): Task => ({ id, to: '/home', title: id, due, since })

test('what is due comes first, then what has waited longest, then the rest as it came', () => {
  const tasks = [
    task('plain'),
    task('late', '2026-03-09', '2026-03-02'),
    task('old', undefined, '2026-02-01'),
    task('soon', '2026-03-05'),
    task('young', undefined, '2026-03-01'),
    task('late and older', '2026-03-09', '2026-03-01'),
    task('plain too'),
  ]
  expect(inOrder(tasks).map(({ id }) => id)).toEqual([
    'soon',
    'late and older',
    'late',
    'old',
    'young',
    'plain',
    'plain too',
  ])
})
