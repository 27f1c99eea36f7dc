import { parseLsoaCode } from '../core/lsoa-code.ts'
import type { View } from '../core/view.ts'
import type { State } from './store.ts'

/**
 * The view with a choice that its picture can show: where the indicator is by ward, a small area gives way to its ward;
 * one that is none of ours, to nothing. Where the small areas are not loaded yet, a choice among them stands.
 */
export function withFittingArea(view: View, { manifest, smallAreas }: Pick<State, 'manifest' | 'smallAreas'>): View {
  if (!parseLsoaCode(view.ward ?? '')) return view
  const area = smallAreas?.areas.find(({ code }) => code === view.ward)
  const shown = manifest.series.find(({ indicators }) => indicators.some((i) => i.indicator.id === view.indicator))
  if (shown?.series.by === 'ward') return { ...view, ward: area?.within.code ?? null }
  return smallAreas && !area ? { ...view, ward: null } : view
}
