import loadHighs from 'highs'
import type { LinearProgram, OpenProgram, Solver } from '../../src/core/disclosure/linear-program.ts'

type Highs = Awaited<ReturnType<typeof loadHighs>>

/** HiGHS, compiled to WebAssembly: solves linear and integer programmes. */
export async function highsSolver(): Promise<Solver> {
  const highs = await loadHighs()
  return { open: (program) => openProgram(highs, program) }
}

function openProgram(highs: Highs, program: LinearProgram): OpenProgram {
  const columns = program.costs.length
  const model = highs.createModel(dataOf(highs, program))
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 })
  const all = (type: number) => new Int32Array(columns).fill(type)
  const { continuous, integer } = highs.constants.variableType
  let inIntegers = false
  return {
    setCost: (column, cost) => model.changeColCost(column, cost),
    setBounds: (column, lower, upper) => model.changeColBounds(column, bound(highs, lower), bound(highs, upper)),
    least: (numbers, enough = Number.NEGATIVE_INFINITY) => {
      if (inIntegers !== (numbers === 'integers')) {
        inIntegers = numbers === 'integers'
        model.changeColsIntegrality({ kind: 'range', from: 0, to: columns - 1 }, all(inIntegers ? integer : continuous))
      }
      model.options.set('objective_target', Math.max(enough, -1e30))
      model.run()
      const status = model.getModelStatus()
      if (status === highs.constants.modelStatus.infeasible) return null
      const found: readonly number[] = [
        highs.constants.modelStatus.optimal,
        highs.constants.modelStatus.objectiveTarget,
      ]
      if (!found.includes(status)) throw new Error(`the solver ended with status ${status}`)
      return [...model.getSolution().colValue]
    },
    close: () => model.dispose(),
  }
}

const bound = (highs: Highs, value: number) => (Number.isFinite(value) ? value : Math.sign(value) * highs.infinity)

function dataOf(highs: Highs, { lower, upper, costs, rows }: LinearProgram) {
  const starts = [0]
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.length)
  const values = rows.map((row) => row.value)
  return {
    numCols: costs.length,
    numRows: rows.length,
    colCost: Float64Array.from(costs),
    colLower: Float64Array.from(lower, (value) => bound(highs, value)),
    colUpper: Float64Array.from(upper, (value) => bound(highs, value)),
    rowLower: Float64Array.from(values),
    rowUpper: Float64Array.from(values),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: costs.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(rows.flatMap((row) => row.columns)),
      values: Float64Array.from(rows.flatMap((row) => row.factors)),
    },
  }
}
