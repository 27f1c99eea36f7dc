import { strToU8, zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import { cellText } from './cell-text.ts'
import type { SharedTexts } from './shared-texts.ts'
import type { SheetBlock } from './sheet-blocks.ts'
import type { TextRow } from './split-rows.ts'

/** What the cells of a workbook need to be understood. */
export interface BlockSetting {
  readonly texts: SharedTexts
  /** The part that holds the formats, as it is; null where there is none. */
  readonly styles: Uint8Array | null
  readonly from1904: boolean
}

/**
 * A reader of blocks of a sheet: each is a small workbook of its own to the library, with those of the shared texts that its
 * cells name. So a sheet of any length is read in the memory of one block. Rejects where a cell cannot be read.
 */
export function blockReader({ texts, styles, from1904 }: BlockSetting) {
  const fixed = {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="r"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets><sheet name="Block" sheetId="1" r:id="sheet"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${link('sheet', 'worksheet')}${link('texts', 'sharedStrings')}${link('styles', 'styles')}</Relationships>`,
    ),
    ...(styles ? { 'xl/styles.xml': styles } : {}),
  }
  return async (block: SheetBlock): Promise<TextRow[]> => {
    const { rows, shared } = withOwnTexts(block.rows, texts)
    // Not compressed: to unpack anything else the library would start workers, which a page may not allow.
    const zip = zipSync(
      {
        ...fixed,
        'xl/sharedStrings.xml': strToU8(`<sst>${shared}</sst>`),
        'xl/sheet.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
      },
      { level: 0 },
    )
    const data = await readSheet(zip.buffer.slice(zip.byteOffset, zip.byteOffset + zip.byteLength) as ArrayBuffer)
    return data.map((cells, i) => ({
      line: block.lines[i] ?? 0,
      cells: cells.map(cellText),
      isBroken: false,
    }))
  }
}

function link(id: string, type: string): string {
  const target = type === 'worksheet' ? 'sheet.xml' : `${type}.xml`
  return `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
}

/** A cell whose value is the number of a shared text, from its tag to its end. */
const sharedCell = /(<(?:\w+:)?c\s[^>]*?\bt\s*=\s*["']s["'](?:[^>]*[^/>])?>)([\s\S]*?)(?=<\/(?:\w+:)?c>)/g
const sharedNumber = /<(?:\w+:)?v(?:\s[^>]*)?>\s*(\d+)\s*</

/** The rows with the shared texts that they name, numbered anew. */
function withOwnTexts(rows: string, texts: SharedTexts): { readonly rows: string; readonly shared: string } {
  const numbers = new Map<string, number>()
  const numbered = rows.replace(sharedCell, (_, tag: string, content: string) => {
    const index = sharedNumber.exec(content)?.[1]
    // What is no number names no text, and would name another one here.
    if (index === undefined) return `${tag}<v>none</v>`
    const number = numbers.get(index) ?? numbers.size
    numbers.set(index, number)
    return `${tag}<v>${number}</v>`
  })
  return { rows: numbered, shared: [...numbers.keys()].map((index) => texts.xml(Number(index))).join('') }
}
