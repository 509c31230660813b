import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT, temporaryFolder } from '../support/folders.ts'
import { JIANGXIN, machineNode, plainEnvironment, run } from '../support/processes.ts'

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
const ours = { code: 0, signal: null, out: `jiangxin ${version}\n`, err: '' }

let folder: ReturnType<typeof temporaryFolder>
beforeAll(() => {
  folder = temporaryFolder()
})
afterAll(() => folder.remove())

describe('bin/jiangxin', () => {
  test('by its own first line, from another folder', async () => {
    expect(await run(JIANGXIN, ['--version'], { cwd: folder.path })).toEqual(ours)
  })

  test.each([
    ['the machine’s own Node', machineNode()],
    ['our Node', process.execPath],
  ])('under %s', async (_which, node) => expect(await run(node, [JIANGXIN, '--version'])).toEqual(ours))

  test('through a link to it', async () => {
    const link = join(folder.path, 'jx')
    symlinkSync(JIANGXIN, link)
    expect(await run(link, ['--version'], { cwd: folder.path })).toEqual(ours)
  })

  test('relative paths start where the caller stands, and exit codes pass through', async () => {
    cpSync(join(ROOT, 'programmes', '2024-10-04-wuxing'), join(folder.path, 'own', '2024-10-04-wuxing'), {
      recursive: true,
    })
    const check = (name: string) => run(JIANGXIN, ['programme', 'check', name], { cwd: join(folder.path, 'own') })
    expect((await check('2024-10-04-wuxing')).code).toBe(0)
    expect((await check('elsewhere')).code).toBe(1)
    expect((await run(JIANGXIN, ['nonsense'])).code).toBe(2)
  })

  test('before an install it says what to run', async () => {
    const bare = join(folder.path, 'bare')
    mkdirSync(bare)
    cpSync(join(ROOT, 'bin'), join(bare, 'bin'), { recursive: true })
    const { code, err } = await run(join(bare, 'bin', 'jiangxin'), ['--version'])
    expect(code).toBe(1)
    expect(err).toContain(`npm ci (or npm start) in ${bare}`)
  })

  test('a reader that has seen enough ends it quietly', async () => {
    const line = `${JIANGXIN} --help | head -c 1; echo " \${PIPESTATUS[0]}"`
    expect(await run('bash', ['-c', line])).toMatchObject({ code: 0, err: '' })
  })
})

describe('installed below node_modules, where Node itself strips no types', () => {
  let project: string
  beforeAll(async () => {
    project = join(folder.path, 'project')
    mkdirSync(join(project, 'node_modules'), { recursive: true })
    const npm = { env: plainEnvironment() }
    const packed = await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', project], npm)
    await run('tar', ['-xzf', packed.out.trim(), '-C', project], { cwd: project })
    await run('mv', ['package', join('node_modules', 'jiangxin')], { cwd: project })
    const { dependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(project, 'node_modules', 'jiangxin', 'package.json'), 'utf8'),
    ) as Record<string, Record<string, string>>
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const link = join(project, 'node_modules', name)
      mkdirSync(join(link, '..'), { recursive: true })
      symlinkSync(join(ROOT, 'node_modules', name), link)
    }
    mkdirSync(join(project, 'node_modules', '.bin'))
    symlinkSync('../jiangxin/bin/jiangxin', join(project, 'node_modules', '.bin', 'jiangxin'))
  })

  const installed = (args: readonly string[]) =>
    run(join(project, 'node_modules', '.bin', 'jiangxin'), args, { cwd: project })

  test('it runs', async () => expect(await installed(['--version'])).toEqual(ours))

  test('it reads its own programmes, with nothing said about experiments', async () => {
    const shipped = join('node_modules', 'jiangxin', 'programmes', '2024-10-04-wuxing')
    expect(await installed(['programme', 'check', shipped])).toMatchObject({ code: 0, err: '' })
  })

  test('it leaves tests and tools at home', async () => {
    const { out } = await run('find', [
      join(project, 'node_modules', 'jiangxin'),
      '-name',
      '*.test.ts',
      '-o',
      '-name',
      'tools',
    ])
    expect(out).toBe('')
    rmSync(project, { recursive: true })
  })
})
