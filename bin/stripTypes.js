'use strict'

// Node runs TypeScript by itself, but not below node_modules (ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING).
// When this package is installed there, its own files, and only they, are stripped by the same built-in function.

const fs = require('fs')
const path = require('path')
const { fileURLToPath, pathToFileURL } = require('url')

function install(nodeModule, root) {
  const own = pathToFileURL(root + path.sep).href
  const inner = pathToFileURL(path.join(root, 'node_modules') + path.sep).href
  nodeModule.registerHooks({
    load(url, context, next) {
      if (!url.startsWith(own) || url.startsWith(inner) || !url.endsWith('.ts')) return next(url, context)
      const source = nodeModule.stripTypeScriptTypes(fs.readFileSync(fileURLToPath(url), 'utf8'))
      return { format: 'module', source, shortCircuit: true }
    },
  })
}

module.exports = { install }
