import type { HotspotPlace } from '../../core/hotspots/hotspot-picture.ts'

/** Height of the line, px. */
const height = 20

type HalfYears = HotspotPlace['halfYears']

/** Counts of half-years as a line from nought; one that lacks a month breaks it. */
export function HalfYearLine({ halfYears }: { halfYears: HalfYears }) {
  const top = Math.max(1, ...halfYears.map(({ count }) => count ?? 0))
  const y = (count: number) => (height - 3 - (count / top) * (height - 6)).toFixed(1)
  let pen = 'M'
  const path = halfYears.map(({ count }, i) => {
    const step = count === null ? '' : `${pen}${i} ${y(count)}`
    pen = count === null ? 'M' : 'L'
    return step
  })
  const says = halfYears.map(({ count }) => count ?? 'no figure').join(', ')
  return (
    <svg
      class="half-year-line"
      width="80"
      height={height}
      viewBox={`0 0 ${Math.max(1, halfYears.length - 1)} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`Each half-year, oldest first: ${says}`}
    >
      <path d={path.join('')} />
    </svg>
  )
}

/** A tick a half-year: filled where the place was hot. */
export function HotTicks({ halfYears }: { halfYears: HalfYears }) {
  const hot = halfYears.filter(({ isHot }) => isHot === true).length
  return (
    <svg
      class="hot-ticks"
      width={halfYears.length * 5}
      height="12"
      role="img"
      aria-label={`Hot in ${hot} of ${halfYears.length} half-years`}
    >
      <path class="tick-off" d={ticks(halfYears, (isHot) => isHot === false)} />
      <path class="tick-on" d={ticks(halfYears, (isHot) => isHot === true)} />
    </svg>
  )
}

const ticks = (halfYears: HalfYears, is: (isHot: boolean | null) => boolean) =>
  halfYears.map(({ isHot }, i) => (is(isHot) ? `M${5 * i + 0.5} .5h3.5v11h-3.5z` : '')).join('')
