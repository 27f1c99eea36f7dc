import { type Unavailable, unavailable } from './unavailable.ts'

/** Each cell's list names other cells that exist, each once, and never the cell itself. The reason, or undefined. */
export function wrongNeighbours(cells: number, neighbours: readonly (readonly number[])[]): Unavailable | undefined {
  if (neighbours.length !== cells) return unavailable('the lists are not equally long')
  for (const [cell, others] of neighbours.entries()) {
    if (others.includes(cell)) return unavailable('a cell is listed as its own neighbour')
    if (new Set(others).size < others.length) return unavailable('a neighbour is listed twice')
    if (!others.every((other) => isIndex(other, cells))) return unavailable('a neighbour is not one of the cells')
  }
  return undefined
}

const isIndex = (value: number, length: number) => Number.isInteger(value) && value >= 0 && value < length
