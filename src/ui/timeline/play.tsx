import { useEffect, useState } from 'preact/hooks'
import type { TimeStrip } from '../../core/picture/time-strip.ts'
import type { Act } from '../act.ts'

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
      <button
        type="button"
        class="button play"
        onClick={toggle}
        disabled={still}
        aria-describedby={still ? 'play-off' : undefined}
      >
        <svg width="10" height="12" aria-hidden="true">
          <path d={playing ? 'M0 0h3v12H0zM7 0h3v12H7z' : 'M0 0l10 6-10 6z'} fill="currentColor" />
        </svg>
        {playing ? 'Pause' : 'Play'}
      </button>
      {/* The style sheet shows one of the two, so that nothing moves when the script takes over. */}
      <p class="tiny" id="play-off">
        Play is off: your device asks for less motion.
      </p>
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

function useReducedMotion(): boolean {
  const [still, setStill] = useState(false)
  useEffect(() => {
    const query = matchMedia('(prefers-reduced-motion: reduce)')
    const update = () => setStill(query.matches)
    update()
    query.addEventListener('change', update)
    return () => query.removeEventListener('change', update)
  }, [])
  return still
}
