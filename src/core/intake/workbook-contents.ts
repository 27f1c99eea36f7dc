import { intakeLimits } from './limits.ts'
import { unpackWhole, type ZipPart } from './zip-parts.ts'

/** Which parts of a workbook hold its sheets, its texts and its formats. */
export interface WorkbookContents {
  readonly sheets: readonly { readonly name: string; readonly part: ZipPart }[]
  /** Texts that cells share; null where every cell has its own. */
  readonly texts: ZipPart | null
  readonly styles: ZipPart | null
  /** Days are counted from 1904, as workbooks of old Macintosh computers do. */
  readonly from1904: boolean
}

/** Null for a packed file that is no workbook. Sheets that are no tables (charts) are left out. */
export function workbookContents(packed: Uint8Array, parts: readonly ZipPart[]): WorkbookContents | null {
  const byName = new Map(parts.map((part) => [part.name.toLowerCase(), part]))
  const text = (name: string) => {
    const part = byName.get(name)
    return part ? new TextDecoder().decode(unpackWhole(packed, part, intakeLimits.workbookPartBytes)) : ''
  }
  const workbook = text('xl/workbook.xml')
  const links = elements(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((link) => ({
    id: link['Id'] ?? '',
    type: (link['Type'] ?? '').split('/').at(-1),
    part: byName.get(pathOf(link['Target'] ?? '')) ?? null,
  }))
  const sheets = elements(workbook, 'sheet').flatMap(({ name = '', ...others }) => {
    const id = Object.entries(others).find(([key]) => key.endsWith(':id'))?.[1]
    const link = links.find((one) => one.id === id && one.type === 'worksheet')
    return link?.part ? [{ name, part: link.part }] : []
  })
  if (sheets.length === 0) return null
  return {
    sheets,
    texts: links.find(({ type }) => type === 'sharedStrings')?.part ?? null,
    styles: links.find(({ type }) => type === 'styles')?.part ?? null,
    from1904: /^(1|true)$/.test(elements(workbook, 'workbookPr')[0]?.['date1904'] ?? ''),
  }
}

/** Paths are of the folder `xl`, or of the root where they begin with a stroke. */
function pathOf(target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^(\.\/)+/, '')}`
  return path.replace(/^xl\/\.\.\//, '').toLowerCase()
}

/** The attributes of all elements of a name, whatever their prefix. */
function elements(xml: string, name: string): Record<string, string>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', a, b]) => [
        key,
        unescapeXml(a ?? b ?? ''),
      ]),
    ),
  )
}

const unescapeXml = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&')
