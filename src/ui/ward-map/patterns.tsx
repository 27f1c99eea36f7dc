/**
 * The three patterns of land without a value: missing is a diagonal hatch, hidden is dots, unknown cover a cross-hatch.
 * @param id prefix, since a page may hold them at two scales
 * @param scale units of the drawing for one px
 */
export function Patterns({ id, scale }: { id: string; scale: number }) {
  return (
    <defs>
      <pattern
        id={`${id}-missing`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform={`rotate(45) scale(${scale})`}
      >
        <path class="pattern" d="M0 0V7" />
      </pattern>
      <pattern
        id={`${id}-suppressed`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform={`scale(${scale})`}
      >
        <circle class="pattern-dot" cx="3" cy="3" r="1.2" />
      </pattern>
      <pattern
        id={`${id}-uncovered`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform={`rotate(45) scale(${scale})`}
      >
        <path class="pattern" d="M0 0V7M0 0H7" />
      </pattern>
    </defs>
  )
}
