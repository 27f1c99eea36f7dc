import type { Picture } from '../../core/picture/picture.ts'
import { describeMap } from '../../core/sentences/describe-map.ts'
import { counted, listed, shownNumber } from '../../core/shown-number.ts'
import { isUnavailable } from '../../core/unavailable.ts'
import { Funnel } from '../charts/funnel.tsx'
import { RankLadder } from '../charts/rank-ladder.tsx'
import { Slope, steep } from '../charts/slope.tsx'

/** The map in words, and how far its figures can be trusted: funnel, ranks with their intervals, and what another denominator would do. */
export function SurePanel({ picture }: { picture: Picture }) {
  return (
    <>
      <InWords picture={picture} />
      {picture.evidence && picture.by === 'ward' && <Charts picture={picture} />}
    </>
  )
}

type PartProps = { readonly picture: Picture }

/** The map in words, at two levels. */
function InWords({ picture }: PartProps) {
  const { short, long } = describeMap(picture, picture.evidence)
  return (
    <section class="wide band in-words" aria-labelledby="words-title">
      <h2 id="words-title">This map in words</h2>
      <p>{short}</p>
      <details>
        <summary>More words</summary>
        <ul>
          {long.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </section>
  )
}

function Charts({ picture }: PartProps) {
  return (
    <section class="wide band sure-panel" aria-labelledby="sure-title">
      <h2 id="sure-title">How sure is this?</h2>
      <p class="small">
        {picture.subtitle}. Counts go up and down by chance; these charts show by how much, and which wards stand out
        all the same.
      </p>
      <div class="sure-charts">
        <FunnelPart picture={picture} />
        <RankPart picture={picture} />
        <SlopePart picture={picture} />
      </div>
    </section>
  )
}

function FunnelPart({ picture }: PartProps) {
  const funnel = picture.evidence?.funnel
  if (!funnel) return null
  if (isUnavailable(funnel)) return <Missing title="Funnel" why={funnel.unavailable} />
  const dots = picture.readings.flatMap((reading, i) => {
    const area = funnel.areas[i]
    return area ? [{ name: reading.name, ...area, chosen: reading.code === picture.chosen?.code }] : []
  })
  const above = dots.filter((dot) => dot.position === 'far above').map((dot) => dot.name)
  const below = dots.filter((dot) => dot.position === 'far below').length
  const says = `${picture.borough.name} ${shownNumber(funnel.rate, 1)} per 1,000 residents a year. ${
    above.length > 0 ? `Far above it: ${listed(above)}.` : 'No ward is far above it.'
  } ${counted(below, 'ward is', 'wards are')} far below it.`
  return (
    <Funnel
      id="funnel"
      title="Rate by number of residents"
      says={says}
      rate={funnel.rate}
      lines={funnel.lines}
      dots={dots}
    />
  )
}

function RankPart({ picture }: PartProps) {
  const ranks = picture.evidence?.ranks
  if (!ranks) return null
  if (isUnavailable(ranks)) return <Missing title="Ranks" why={ranks.unavailable} />
  const rows = picture.readings.flatMap((reading, i) => {
    const rank = ranks.areas[i]
    return rank ? [{ name: reading.name, ...rank, chosen: reading.code === picture.chosen?.code }] : []
  })
  const widths = rows.map((row) => row.high - row.low + 1).sort((a, b) => a - b)
  const typical = widths[Math.floor(widths.length / 2)] ?? 1
  const says = `Half of the wards could have any of ${counted(typical, 'place', 'places')} or more with 90% probability.`
  return <RankLadder id="ranks" title="Rank and its interval" says={says} of={ranks.of} rows={rows} />
}

function SlopePart({ picture }: PartProps) {
  const slopes = picture.evidence?.slopes
  if (!slopes) return null
  if (isUnavailable(slopes)) return <Missing title="Rank by residents and by hectares" why={slopes.unavailable} />
  const rows = picture.readings.flatMap((reading, i) => {
    const slope = slopes[i]
    if (!slope) return []
    return [
      {
        name: reading.name,
        left: slope.byResidents,
        right: slope.byHectares,
        chosen: reading.code === picture.chosen?.code,
      },
    ]
  })
  const moved = rows.filter((row) => Math.abs(row.left - row.right) >= steep).map((row) => row.name)
  const says = moved.length > 0 ? `By 8 places or more move: ${listed(moved)}.` : 'No ward moves by 8 places or more.'
  return (
    <Slope
      id="slopes"
      title="The same counts by residents and by hectares"
      says={says}
      heads={['by residents', 'by hectares']}
      of={rows.length}
      rows={rows}
    />
  )
}

function Missing({ title, why }: { title: string; why: string }) {
  return (
    <div class="chart">
      <h3>{title}</h3>
      <p class="small">Not shown: {why}.</p>
    </div>
  )
}
