import type { View } from '../core/view.ts'
import type { State } from './store.ts'

/** The view; where a small area is chosen and the indicator is by ward, with the ward in which it lies. */
export function withFittingArea(view: View, { manifest, smallAreas }: Pick<State, 'manifest' | 'smallAreas'>): View {
  const area = smallAreas?.areas.find(({ code }) => code === view.ward)
  const shown = manifest.series.find(({ indicators }) => indicators.some((i) => i.indicator.id === view.indicator))
  return area && shown?.series.by === 'ward' ? { ...view, ward: area.ward } : view
}
