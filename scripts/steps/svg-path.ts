import type { Point } from '../../src/core/plane.ts'

/** An SVG path through whole units, in relative steps; points that fall together are drawn once. */
export function svgPath(points: readonly Point[], close: boolean): string {
  let [x, y] = [0, 0]
  const steps = points.flatMap((point, i) => {
    const [nextX, nextY] = [Math.round(point[0]), Math.round(point[1])]
    const step = i === 0 ? `M${nextX} ${nextY}l` : pair(nextX - x, nextY - y)
    if (i > 0 && nextX === x && nextY === y) return []
    ;[x, y] = [nextX, nextY]
    return [step]
  })
  const drawn = close && returns(points) ? steps.slice(0, -1) : steps
  return drawn.length < 2 ? '' : `${drawn[0]}${joined(drawn.slice(1))}${close ? 'z' : ''}`
}

const pair = (dx: number, dy: number) => `${dx}${dy < 0 ? dy : ` ${dy}`}`

/** A minus sign separates numbers by itself. */
const joined = (steps: readonly string[]) =>
  steps.map((step, i) => (i > 0 && !step.startsWith('-') ? ` ${step}` : step)).join('')

function returns(points: readonly Point[]): boolean {
  const [first, last] = [points[0], points.at(-1)]
  return (
    !!first && !!last && Math.round(first[0]) === Math.round(last[0]) && Math.round(first[1]) === Math.round(last[1])
  )
}
