import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { areaInfo } from '../../core/picture/areas.ts'
import { capital } from '../../core/picture/count-words.ts'
import type { Column, Figure, Picture, Reading } from '../../core/picture/picture.ts'
import { sortedReadings } from '../../core/picture/sorted-readings.ts'
import type { View } from '../../core/view.ts'
import type { Act } from '../act.ts'
import { later } from '../later.tsx'
import { slotClass } from '../ward-map/slot-class.ts'

export const TableActions = later(() => import('./table-actions.tsx').then((file) => file.TableActions))

interface Props {
  readonly picture: Picture
  readonly sort: View['sort']
  readonly handling: readonly string[]
  readonly act: Act
}

/** The same figures as the map, sortable: the text that everyone can use. */
export function WardTable({ picture, sort, handling, act }: Props) {
  const { column, down } = sort ?? { column: shownId(picture), down: true }
  const rows = sortedReadings(picture, { column, down })
  const [whole, setWhole] = useState(false)
  const { one, many } = areaInfo[picture.by]
  const shown = whole ? rows : rows.filter((row, i) => i < firstRows || row === picture.chosen)
  const direction: 'ascending' | 'descending' = down ? 'descending' : 'ascending'
  const sorting = (id: string) => ({
    direction: id === column ? direction : undefined,
    toggle: () => act.choose({ sort: { column: id, down: id === column ? !down : id !== 'ward' } }),
  })
  return (
    <section class="wide band" aria-labelledby="table-title">
      <div class="table-head">
        <h2 id="table-title">
          All {picture.readings.length} {many}
        </h2>
        <TableActions picture={picture} rows={rows} handling={handling} act={act} />
      </div>
      <div class="scroll" tabIndex={-1}>
        <table class="data">
          <caption>{picture.subtitle}</caption>
          <thead>
            <tr>
              <Head id="ward" label={capital(one)} {...sorting('ward')} />
              {picture.columns.map((c) => (
                <Head key={c.id} id={c.id} label={c.label} number wide={isWide(c)} {...sorting(c.id)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((reading) => (
              <Row key={reading.code} reading={reading} picture={picture} act={act} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{picture.borough.name}</th>
              {picture.columns.map((c) => (
                <Cell key={c.id} column={c} figure={picture.borough.figures[c.id]} />
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {shown.length < rows.length && (
        <button type="button" class="button" onClick={() => setWhole(true)}>
          Show all {rows.length}
        </button>
      )}
    </section>
  )
}

/** Beyond so many rows the rest waits to be asked for; what is chosen is there in any case. */
const firstRows = 24

const shownId = (picture: Picture) => picture.columns.find((column) => column.shown)?.id ?? 'ward'

/** On a phone the shown measure and the count stay; the CSV keeps all. */
const isWide = (column: Column) => !column.shown && column.id !== 'count'
const cellClass = (column: Column) => `n${isWide(column) ? ' wide-only' : ''}${column.shown ? ' shown' : ''}`

interface HeadProps {
  readonly id: string
  readonly label: string
  readonly direction: 'ascending' | 'descending' | undefined
  readonly toggle: () => void
  readonly number?: boolean
  readonly wide?: boolean
}

function Head({ id, label, direction, toggle, number = false, wide = false }: HeadProps) {
  return (
    <th scope="col" class={`${number ? 'n' : ''}${wide ? ' wide-only' : ''}`} aria-sort={direction}>
      <button type="button" class="sort" data-column={id} onClick={toggle}>
        {label}
      </button>
    </th>
  )
}

function Row({ reading, picture, act }: { reading: Reading; picture: Picture; act: Act }) {
  const chosen = reading.code === picture.chosen?.code
  return (
    <tr class={chosen ? 'chosen' : undefined} data-area={reading.code}>
      <th scope="row">
        <button
          type="button"
          class="link"
          aria-pressed={chosen}
          onClick={() => act.choose({ ward: chosen ? null : reading.code })}
        >
          {reading.name}
        </button>
        {reading.within && <span class="within"> {reading.within.name}</span>}
      </th>
      {picture.columns.map((column) => (
        <Cell key={column.id} column={column} figure={reading.figures[column.id]}>
          {column.shown && picture.symbol === 'choropleth' && (
            <span class={`swatch ${slotClass(reading, picture.legend.palette)}`} data-scheme="light" />
          )}
        </Cell>
      ))}
    </tr>
  )
}

interface CellProps {
  readonly column: Column
  readonly figure: Figure | undefined
  readonly children?: ComponentChildren
}

function Cell({ column, figure, children }: CellProps) {
  // What is still to be computed stands as it was built until it is: an empty text says nothing about it.
  if (figure?.later) return <td class={cellClass(column)} dangerouslySetInnerHTML={asBuilt} />
  return (
    <td class={cellClass(column)}>
      {figure?.text}
      {children}
    </td>
  )
}

const asBuilt = { __html: '' }
