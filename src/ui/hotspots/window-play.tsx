import { useEffect, useState } from 'preact/hooks'

interface Props {
  /** Whether the window stands at the end of the months. */
  readonly atEnd: boolean
  /** The window that is shown: play waits for each before it asks for the next. */
  readonly shown: unknown
  /** A month on, or from the first window where it stands at the end. */
  readonly step: () => void
  readonly rewind: () => void
  /** Playing has ended: where it stands is a step that Back undoes. */
  readonly rest: () => void
}

/** How long each window stands, in ms. */
const standsMs = 500

/** Plays through the months. Off where less motion is asked for: stepping does the same. */
export function WindowPlay({ atEnd, shown, step, rewind, rest }: Props) {
  const [playing, setPlaying] = useState(false)
  const still = useReducedMotion()
  const stop = () => {
    setPlaying(false)
    rest()
  }
  useEffect(() => {
    if (!playing) return
    if (still || atEnd) return stop()
    const timer = setTimeout(step, standsMs)
    return () => clearTimeout(timer)
  }, [playing, still, atEnd, shown])
  const toggle = () => {
    if (playing) return stop()
    if (atEnd) rewind()
    setPlaying(true)
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
      {/* The style sheet shows it, so that nothing moves when the script takes over. */}
      <p class="tiny" id="play-off">
        Play is off: your device asks for less motion.
      </p>
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
