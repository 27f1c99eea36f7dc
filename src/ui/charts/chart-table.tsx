/** Rows of texts below their heads; the first column names the row, the others hold figures. */
export interface ChartTableData {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The figures of a chart, for those who would rather read them. Opens without JavaScript. */
export function ChartTable({ title, table }: { title: string; table: ChartTableData }) {
  const [first, ...others] = table.heads
  return (
    <details class="chart-table">
      <summary>
        Figures<span class="hide"> of the chart “{title}”</span>
      </summary>
      <table class="data tight">
        <caption class="hide">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((head) => (
              <th key={head} scope="col" class="n">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...figures]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.map((figure, i) => (
                <td key={table.heads[i + 1]} class="n">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
