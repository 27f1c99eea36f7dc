import { done, type Outcome } from '../../src/core/problem.ts'
import { andThen } from '../lib/outcomes.ts'
import { toCsv } from '../lib/to-csv.ts'
import { type BoardFigure, type BoardTable, readBoard } from '../sources/board.ts'
import type { SourceContext } from '../sources/context.ts'
import { accountForRows } from '../steps/provenance.ts'
import type { Part } from './part.ts'

const header =
  'table,indicator,first,last,value,unit,compared_first,compared_last,compared_value,change_as_printed,note'

/** The figures of the board's papers, table after table, each in the order of the papers. */
export async function boardPart(context: SourceContext): Promise<Outcome<Part>> {
  return andThen(await readBoard(context), (tables) => {
    if (tables.length === 0) return done({ files: [], provenance: [] })
    const facts = tables.map(({ file, sha256, figures }: BoardTable) => ({ file, sha256, rows: figures.length }))
    const csv = toCsv([header.split(','), ...tables.flatMap((table) => table.figures.map(figureCells))])
    return done({ files: [['snapshot/board.csv', csv]], provenance: [['board', accountForRows(facts, [])]] })
  })
}

const figureCells = (f: BoardFigure): (string | number)[] => [
  f.table,
  f.indicator,
  f.first,
  f.last,
  f.value ?? '',
  f.unit,
  f.comparedFirst,
  f.comparedLast,
  f.comparedValue ?? '',
  f.changeAsPrinted,
  f.note,
]
