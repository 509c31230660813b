'use strict'

// Node runs TypeScript by itself, but not below node_modules (ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING).
// When this package is installed there, its own files, and only they, are stripped by the same built-in function.

const fs = require('fs')
const path = require('path')
const { fileURLToPath, pathToFileURL } = require('url')

/** Node warns once that the function is young; the person at the command line can do nothing about it. */
function strip(nodeModule) {
  const warn = process.emitWarning
  process.emitWarning = () => undefined
  nodeModule.stripTypeScriptTypes('')
  process.emitWarning = warn
  return nodeModule.stripTypeScriptTypes
}

function install(nodeModule, root) {
  const stripTypes = strip(nodeModule)
  const own = pathToFileURL(root + path.sep).href
  const inner = pathToFileURL(path.join(root, 'node_modules') + path.sep).href
  nodeModule.registerHooks({
    load(url, context, next) {
      if (!url.startsWith(own) || url.startsWith(inner) || !url.endsWith('.ts')) return next(url, context)
      const source = stripTypes(fs.readFileSync(fileURLToPath(url), 'utf8'))
      return { format: 'module', source, shortCircuit: true }
    },
  })
}

module.exports = { install }
