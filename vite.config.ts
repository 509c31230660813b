import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const web = fileURLToPath(new URL('./src/web', import.meta.url))
const pages = readdirSync(web).filter((file) => file.endsWith('.html'))

/** Every `src/web/*.html` is a page of its own. Chrome 87 is the oldest browser seen on the desks. */
export default defineConfig({
  root: web,
  plugins: [react()],
  build: {
    target: 'chrome87',
    outDir: '../../dist/web',
    emptyOutDir: true,
    // Nothing inline: the server's Content-Security-Policy refuses it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { bundlerTimings: false }, input: pages.map((file) => `${web}/${file}`) },
  },
  worker: { format: 'es' },
})
