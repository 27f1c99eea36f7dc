import { useMemo } from 'preact/hooks'
import type { HotspotPicture } from '../../core/hotspots/hotspot-picture.ts'
import type { Period } from '../../core/period.ts'
import { niceStepAbove } from '../../core/picture/nice-scale.ts'
import type { TimeStrip } from '../../core/picture/time-strip.ts'
import { Bars } from '../timeline/bars.tsx'

interface Props {
  readonly strip: HotspotPicture['strip']
  readonly window: Period
  readonly title: string
}

/** The borough's months as bars, the window's over them: the bars of the map page, with a window of any length. */
export function WindowBars({ strip, window, title }: Props) {
  const scale = useMemo(() => scaleOf(strip), [strip])
  const at = (month: string) => strip.findIndex((bar) => bar.month === month)
  const time: TimeStrip = {
    ...scale,
    kind: 'months',
    windows: [window],
    at: 0,
    openFrom: 0,
    from: at(window.first),
    to: at(window.last),
    title,
  }
  return <Bars time={time} />
}

function scaleOf(strip: Props['strip']) {
  const values = strip.map(({ count }) => count)
  const step = Math.max(1, niceStepAbove(Math.max(1, ...values.map((value) => value ?? 0)) / 3))
  const top = Math.ceil(Math.max(1, ...values.map((value) => value ?? 0)) / step) * step
  return { bars: strip.map(({ month }) => ({ first: month, last: month })), values, top, step }
}
