import type { AreaCode } from '../../core/area-code.ts'
import { areaInfo } from '../../core/picture/areas.ts'
import type { Picture, Reading } from '../../core/picture/picture.ts'
import { counted } from '../../core/shown-number.ts'
import { palettePrefix, slotClass } from '../ward-map/slot-class.ts'

/** Px from the top of the strip to its scale. */
const base = 86

/** The radius of a dot and the step between stacked dots in px, and how near two dots may lie in per cent of the width. */
interface DotSize {
  readonly radius: number
  readonly level: number
  readonly apart: number
}
const wardDots: DotSize = { radius: 4, level: 8.6, apart: 2.4 }
const smallDots: DotSize = { radius: 2, level: 4, apart: 1.2 }

interface Dot {
  readonly reading: Reading
  readonly x: number
  readonly y: number
}

/** Every area's value as a dot on the true scale, the classes as a band beneath; the chosen one has a leader and a ring. */
export function DotStrip({ picture, hovered }: { picture: Picture; hovered: AreaCode | null }) {
  const { low, high, average, palette } = picture.legend
  const at = (value: number) => 3 + (94 * (value - low)) / (high - low)
  const size = picture.by === 'ward' ? wardDots : smallDots
  const dots = stacked(picture.readings, at, size)
  const marked = dots.find(({ reading }) => reading.code === (hovered ?? picture.chosen?.code))
  return (
    <svg class="dot-strip" width="100%" height={base + 26} role="img" aria-label={describeStrip(picture)}>
      {average && (
        <>
          <line class="average" x1={pc(at(average.at))} x2={pc(at(average.at))} y1="4" y2={base + 8} />
          {!marked && <Tag x={at(average.at)} text={average.label} />}
        </>
      )}
      <Band picture={picture} at={at} />
      {dots.map((dot) => (
        <circle
          key={dot.reading.code}
          class={slotClass(dot.reading, palette)}
          cx={pc(dot.x)}
          cy={dot.y}
          r={size.radius}
        />
      ))}
      {marked && <Marked dot={marked} palette={palette} />}
      {ticks(picture.legend, at).map(({ x, label, anchor }) => (
        <text key={anchor + label} class={`tick ${anchor}`} x={pc(x)} y={base + 22}>
          {label}
        </text>
      ))}
    </svg>
  )
}

const pc = (value: number) => `${value.toFixed(1)}%`

/** Dots that would overlap are stacked; beyond the top of the strip they lie on each other. */
function stacked(readings: readonly Reading[], at: (value: number) => number, { level, apart }: DotSize): Dot[] {
  const mostLevels = Math.floor(56 / level)
  /** Of each level how far it is taken: values come in order. */
  const taken: number[] = []
  const withValue = readings.filter((reading) => reading.value !== null)
  return withValue
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0))
    .map((reading) => {
      const x = at(reading.value ?? 0)
      let row = 0
      while (row < mostLevels && x - (taken[row] ?? -apart) < apart) row++
      taken[row] = x
      return { reading, x, y: base - 6 - row * level }
    })
}

function Band({ picture, at }: { picture: Picture; at: (value: number) => number }) {
  const { low, high, edges, classes, palette } = picture.legend
  const prefix = palettePrefix[palette]
  const cuts = [low, ...edges.map((edge) => Math.min(high, Math.max(low, edge.at))), high]
  const slots = classes.filter((c) => c.slot !== 0)
  if (slots.length !== edges.length + 1)
    return <line class="scale" x1={pc(at(low))} x2={pc(at(high))} y1={base + 5} y2={base + 5} />
  return (
    <>
      {slots.map(({ slot }, i) => {
        const [from, to] = [cuts[i] ?? low, cuts[i + 1] ?? high]
        return (
          <rect
            key={slot}
            class={`${prefix}-${slot}`}
            x={pc(at(from))}
            width={pc(at(to) - at(from))}
            y={base + 1}
            height="8"
          />
        )
      })}
    </>
  )
}

function Marked({ dot, palette }: { dot: Dot; palette: Picture['legend']['palette'] }) {
  const { x, y, reading } = dot
  return (
    <>
      <line class="leader" x1={pc(x)} x2={pc(x)} y1="4" y2={y} />
      <circle class="halo" cx={pc(x)} cy={y} r="7.5" />
      <circle class={`marked ${slotClass(reading, palette)}`} cx={pc(x)} cy={y} r="5.4" />
      <Tag x={x} text={`${reading.name} ${reading.label}`} strong />
    </>
  )
}

/** A name beside a line, on the side where there is room. */
function Tag({ x, text, strong = false }: { x: number; text: string; strong?: boolean }) {
  const before = x > 50
  return (
    <text class={`tag${strong ? ' strong' : ''}${before ? ' before' : ''}`} x={pc(x)} dx={before ? -5 : 5} y="13">
      {text}
    </text>
  )
}

/** Per cent of a phone’s strip that a character takes. */
const characterWidth = 2.1

/** The ends of the scale and the class edges, where they do not touch. */
function ticks({ low, high, ends, edges }: Picture['legend'], at: (value: number) => number) {
  const kept: { x: number; label: string; anchor: string; from: number; to: number }[] = []
  /** @param before how much of the label lies before its place */
  const keep = (value: number, label: string, anchor: string, before: number) => {
    const x = at(value)
    const from = x - label.length * characterWidth * before
    const to = from + label.length * characterWidth
    if (kept.every((tick) => tick.to < from || to < tick.from)) kept.push({ x, label, anchor, from, to })
  }
  keep(low, ends.low, 'first', 0)
  keep(high, ends.high, 'last', 1)
  for (const edge of edges) keep(edge.at, edge.label, 'middle', 0.5)
  return kept
}

function describeStrip({ by, readings, chosen, legend }: Picture): string {
  const values = readings.filter((reading) => reading.value !== null)
  const mark = chosen?.label ? ` ${chosen.name} ${chosen.label}.` : ''
  const mean = legend.average ? ` ${legend.average.label}.` : ''
  const { one, many } = areaInfo[by]
  return `Each ${one}’s value on one scale, ${counted(values.length, one, many)}.${mark}${mean}`
}
