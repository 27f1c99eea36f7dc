import type { HotspotData } from '../core/hotspots/hotspot-data.ts'
import { startHotspots } from '../load/hotspots.ts'
import type { SpotDesk } from './effects.ts'

interface RenewedDesk {
  readonly desk: SpotDesk
  /** Ends the worker with all that it was given; another stands ready. */
  readonly forget: () => void
}

/**
 * What computes hotspots, from a worker that starts before it is needed. One that failed is not asked again: another takes
 * its place, with the same data, so that trying again is of use.
 * @param start what computes; tests give another
 */
export function spotDesk(start = startHotspots): RenewedDesk {
  let hotspots = start()
  let data: HotspotData | null = null
  const renew = () => {
    hotspots.close()
    hotspots = start()
    if (data) hotspots.open(data)
  }
  return {
    desk: {
      open: (given) => {
        data = given
        hotspots.open(given)
      },
      picture: async (view, onProgress) => {
        const asked = hotspots
        const outcome = await asked.picture(view, onProgress)
        if (outcome.kind === 'failed' && asked === hotspots) renew()
        return outcome
      },
      inspect: (view, target) => hotspots.inspect(view, target),
    },
    forget: () => {
      data = null
      renew()
    },
  }
}
