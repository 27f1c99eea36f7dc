import { strToU8, type Zippable, zipSync } from 'fflate'

/** A cell of a made-up workbook: text, a number, a number that is formatted as a date, or nothing. */
type MadeUpCell = string | number | { readonly serial: number } | null

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`)
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** The bytes of an XLSX file with these sheets; `more` adds or replaces files within it. */
export function madeUpWorkbook(
  sheets: Readonly<Record<string, readonly (readonly MadeUpCell[])[]>>,
  more: Zippable = {},
): Uint8Array {
  const names = Object.keys(sheets)
  return zipSync({
    '[Content_Types].xml': xml(`<Types xmlns="${packages}/content-types"/>`),
    '_rels/.rels': xml(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${packages}/relationships">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheets[name] ?? [])])),
    ...more,
  })
}

function sheetXml(rows: readonly (readonly MadeUpCell[])[]): Uint8Array {
  const body = rows.map((cells, r) => {
    const row = cells.map((cell, c) => cellXml(cell, `${columnLetters(c)}${r + 1}`)).join('')
    return `<row r="${r + 1}">${row}</row>`
  })
  return xml(`<worksheet xmlns="${main}"><sheetData>${body.join('')}</sheetData></worksheet>`)
}

function cellXml(cell: MadeUpCell, at: string): string {
  if (cell === null) return `<c r="${at}" s="1"/>`
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  return `<c r="${at}" s="1"><v>${cell.serial}</v></c>`
}

/** `A` for 0, `AA` for 26. */
function columnLetters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26)
}
