import type { View } from '../core/view.ts'
import type { WardCode } from '../core/ward-code.ts'

/** What the page can ask for. The composition root says what happens. */
export interface Act {
  /** Chooses something: a step that Back undoes. */
  readonly choose: (change: Partial<View>) => void
  /** Moves through time while a grip is dragged or time plays: leaves no steps behind. */
  readonly drag: (change: Partial<View>) => void
  readonly hover: (ward: WardCode | null) => void
  /** Asks again for what did not load. */
  readonly retry: () => void
  /** Says a line to those who listen. */
  readonly announce: (text: string) => void
  /** The full address of the view that is shown. */
  readonly link: () => string
}

/** For pages that are only read: nothing happens. */
export const noAct: Act = { choose() {}, drag() {}, hover() {}, retry() {}, announce() {}, link: () => '' }
