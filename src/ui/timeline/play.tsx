import { useEffect, useState } from 'preact/hooks'
import type { TimeStrip } from '../../core/picture/time-strip.ts'
import type { Act } from '../act.ts'
import { PlayButton } from '../play-button.tsx'
import { useReducedMotion } from '../use-reduced-motion.ts'

/** How long each window stands, in ms. */
const speeds = { Slow: 1000, Normal: 500, Fast: 200 } as const
type Speed = keyof typeof speeds
const speedNames = Object.keys(speeds) as Speed[]

/** Plays through the windows; colours keep their classes. Off where less motion is asked for: stepping does the same. */
export function Play({ time, act }: { time: TimeStrip; act: Act }) {
  const [playing, setPlaying] = useState(false)
  const [speed, setSpeed] = useState<Speed>('Normal')
  const still = useReducedMotion()
  const last = time.windows.length - 1

  useEffect(() => {
    if (!playing) return
    if (still || time.at >= last) {
      setPlaying(false)
      act.choose({ end: time.windows[time.at]?.last ?? null })
      return
    }
    const timer = setTimeout(() => act.drag({ end: time.windows[time.at + 1]?.last ?? null }), speeds[speed])
    return () => clearTimeout(timer)
  }, [playing, still, time, last, speed, act])

  const toggle = () => {
    if (!playing && time.at === last) act.drag({ end: time.windows[time.openFrom]?.last ?? null })
    if (playing) act.choose({ end: time.windows[time.at]?.last ?? null })
    setPlaying(!playing)
  }
  return (
    <>
      <PlayButton playing={playing} still={still} toggle={toggle} />
      <div class="field speed">
        <label class="hide" for="speed">
          Speed
        </label>
        <select id="speed" onChange={(event) => setSpeed(event.currentTarget.value as Speed)}>
          {speedNames.map((name) => (
            <option key={name} value={name} selected={name === speed}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}
