import type { Picture, Reading } from '../../core/picture/picture.ts'

export const palettePrefix: Record<Picture['legend']['palette'], string> = {
  sequential: 'seq',
  deprivation: 'dep',
  diverging: 'div',
}

/** The class that gives an element its reading's colour: `seq-3`, `dep-1`, `nought`, or `none`. */
export function slotClass(reading: Reading, palette: Picture['legend']['palette']): string {
  if (reading.slot === null) return 'none'
  if (reading.slot === 0) return 'nought'
  return `${palettePrefix[palette]}-${reading.slot}`
}
