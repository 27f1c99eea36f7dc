/** A cell that is formatted as a date comes as a moment: written as ISO, or as a time alone where it has no day. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (typeof cell === 'object' && 'toISOString' in cell)
    return momentText(cell as { getTime(): number; toISOString(): string })
  return String(cell)
}

/** Before it spreadsheets have times of day alone. */
const firstDay = -2_208_988_800_000

function momentText(moment: { getTime(): number; toISOString(): string }): string {
  if (!Number.isFinite(moment.getTime())) return ''
  const [day = '', time = ''] = moment.toISOString().split('T')
  const clock = time.slice(0, 8)
  if (moment.getTime() < firstDay) return clock
  return clock === '00:00:00' ? day : `${day}T${clock}`
}
