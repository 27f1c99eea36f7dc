import { useEffect, useState } from 'preact/hooks'
import { PlayButton } from '../play-button.tsx'
import { useReducedMotion } from '../use-reduced-motion.ts'

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
  return <PlayButton playing={playing} still={still} toggle={toggle} />
}
