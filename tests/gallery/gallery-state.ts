import type { VNode } from 'preact'
import type { Picture } from '../../src/core/picture/picture.ts'

/** One odd state of a component: it stands in the gallery, and the tests look at it. Adding one is adding one object. */
export interface GalleryState {
  /** In the address and in messages: `map-missing`. */
  readonly id: string
  readonly name: string
  /** One sentence: what to look at. */
  readonly look: string
  /** The figures it draws, whose classes the tests check; null where it draws none. */
  readonly picture: Picture | null
  /** The component with its properties, as the page uses it. */
  readonly show: VNode
  /** What the sentence says, as a visitor meets it: by role, name and text. */
  readonly claims: readonly Claim[]
  /** Stands in a row of its own. */
  readonly wide?: true
}

/** States of one part of the page, under one heading. */
export interface GalleryGroup {
  readonly id: string
  readonly name: string
  readonly states: readonly GalleryState[]
}

export type Claim =
  | {
      readonly kind: 'role'
      readonly role: Role
      readonly name: string | RegExp
      readonly how: RoleState
      readonly times: number
    }
  | { readonly kind: 'text'; readonly text: string | RegExp; readonly times: number | 'some' }

type Role =
  | 'alert'
  | 'button'
  | 'checkbox'
  | 'columnheader'
  | 'combobox'
  | 'heading'
  | 'img'
  | 'link'
  | 'listbox'
  | 'option'
  | 'radio'
  | 'region'
  | 'row'
  | 'rowheader'
  | 'slider'
  | 'textbox'

interface RoleState {
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly expanded?: boolean
  readonly pressed?: boolean
  readonly selected?: boolean
}

/** So many elements of a role and name are there. */
export const has = (role: Role, name: string | RegExp, times = 1, how: RoleState = {}): Claim => ({
  kind: 'role',
  role,
  name,
  how,
  times,
})

/** No element of a role and name is there. */
export const lacks = (role: Role, name: string | RegExp): Claim => has(role, name, 0)

/** A text can be read, so many times where that is said. */
export const says = (text: string | RegExp, times: number | 'some' = 'some'): Claim => ({ kind: 'text', text, times })

/** A text can be read nowhere. */
export const neverSays = (text: string | RegExp): Claim => ({ kind: 'text', text, times: 0 })
