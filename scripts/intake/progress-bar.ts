/** A bar on one line of a terminal; nothing where the output goes into a file. */
export interface ProgressBar {
  readonly show: (file: string, read: number, bytes: number) => void
  readonly end: () => void
}

const width = 30

export function progressBar(stream: { readonly isTTY?: boolean; write(text: string): unknown }): ProgressBar {
  if (!stream.isTTY) return { show: () => undefined, end: () => undefined }
  let last = ''
  return {
    show: (file, read, bytes) => {
      const share = bytes === 0 ? 1 : Math.min(1, read / bytes)
      const full = Math.round(share * width)
      const line = `${'#'.repeat(full)}${'.'.repeat(width - full)} ${Math.floor(share * 100)}% ${printable(file)}`
      if (line === last) return
      last = line
      stream.write(`\r${line}\u001b[K`)
    },
    end: () => {
      if (last !== '') stream.write('\r\u001b[K')
      last = ''
    },
  }
}

/** A file's name could hold characters that move the cursor. */
const printable = (name: string) => name.replace(/[^\p{L}\p{N}\p{P}\p{Zs}]/gu, '?').slice(0, 60)
