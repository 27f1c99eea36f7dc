/** Plays and pauses. Off where less motion is asked for: the words that say so are shown by the style sheet. */
export function PlayButton({ playing, still, toggle }: PlayButtonProps) {
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
      {/* Not shown or hidden by the script, so that nothing moves when it takes over. */}
      <p class="tiny" id="play-off">
        Play is off: your device asks for less motion.
      </p>
    </>
  )
}

interface PlayButtonProps {
  readonly playing: boolean
  /** Less motion is asked for. */
  readonly still: boolean
  readonly toggle: () => void
}
