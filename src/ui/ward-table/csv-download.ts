import type { Picture, Reading } from '../../core/picture/picture.ts'
import { pictureCsv } from '../../core/picture/picture-csv.ts'

/** Hands the table to the browser as a file. @param rows in the order of the table */
export function downloadCsv(picture: Picture, rows: readonly Reading[], link: string): void {
  const text = pictureCsv(picture, rows, link)
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = `${picture.indicator}.csv`
  anchor.click()
  // The browser reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
