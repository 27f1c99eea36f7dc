import type { Edition } from '../../core/disclosure.ts'
import { handlingIn, markedName } from '../../core/handling.ts'
import type { Picture, Reading } from '../../core/picture/picture.ts'
import { pictureCsv } from '../../core/picture/picture-csv.ts'
import { downloadText } from '../download-text.ts'

/** Hands the table to the browser as a file. @param rows in the order of the table */
export function downloadCsv(picture: Picture, rows: readonly Reading[], link: string, edition: Edition): void {
  const handling = handlingIn(edition)
  downloadText(markedName(handling, `${picture.indicator}.csv`), pictureCsv(picture, rows, link, handling))
}
