import { markedName } from '../../core/handling.ts'
import type { Picture, Reading } from '../../core/picture/picture.ts'
import { pictureCsv } from '../../core/picture/picture-csv.ts'
import { downloadText } from '../download-text.ts'

/** Hands the table to the browser as a file. @param rows in the order of the table */
export function downloadCsv(
  picture: Picture,
  rows: readonly Reading[],
  link: string,
  handling: readonly string[],
): void {
  downloadText(markedName(handling, `${picture.indicator}.csv`), pictureCsv(picture, rows, link, handling))
}
