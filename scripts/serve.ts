// Serves a built folder on this computer only: `tsx scripts/serve.ts --dir dist-officer`.
import { existsSync } from 'node:fs'
import { preview } from 'vite'
import { commandLine } from './lib/command-line.ts'

const values = commandLine('tsx scripts/serve.ts [--dir dist]', { dir: { type: 'string', default: 'dist' } })
if (!values) process.exit()
const { dir } = values

if (!existsSync(`${dir}/index.html`)) {
  console.error(`${dir}/index.html is not there. Build the site first: npm run build, or npm run build:officer.`)
  process.exit(1)
}

const server = await preview({
  appType: 'mpa',
  build: { outDir: dir },
  logLevel: 'warn',
  // Loopback only: the officer edition is not for the network. A port in use gives way to the next free one.
  preview: { host: 'localhost', port: 4173, strictPort: false, open: false },
})

const address = server.httpServer.address()
if (address === null || typeof address === 'string') throw new Error('the server has no port')
console.log(`Safer Wards is at http://localhost:${address.port}`)
console.log('Ctrl-C ends it.')

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await server.close()
    process.exit(0)
  })
}
