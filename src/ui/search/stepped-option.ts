/**
 * The option that a key leads to, or null for a key that leads to none. Up and down go round; Home and End belong to the
 * text until an option is pointed at.
 * @param active place of the option that is pointed at, -1 for none
 */
export function steppedOption(key: string, active: number, options: number): number | null {
  if (options === 0) return null
  if (key === 'ArrowDown') return (active + 1) % options
  if (key === 'ArrowUp') return active <= 0 ? options - 1 : active - 1
  if (active < 0) return null
  if (key === 'Home') return 0
  return key === 'End' ? options - 1 : null
}
