import { type ComparedWards, readCompared, writeCompared } from './core/profile/compared-wards.ts'

/**
 * The script of the page that compares wards: the table holds every ward, and those that the address names stay. It
 * imports nothing that draws, so that it stays small.
 */

const form = document.querySelector<HTMLFieldSetElement>('fieldset.compared')
const choices = [...document.querySelectorAll<HTMLSelectElement>('select[data-compared]')]
const cells = [...document.querySelectorAll<HTMLElement>('[data-ward]')]
const known = [...(choices[0]?.options ?? [])].map(({ value }) => value).filter(Boolean)

const fromAddress = () => readCompared(location.search, known)

function show(wards: ComparedWards): void {
  for (const [i, choice] of choices.entries()) choice.value = wards[i] ?? ''
  for (const cell of cells) cell.hidden = !wards.includes(cell.dataset['ward'] ?? '')
}

function choose(): void {
  const wards = readCompared(writeCompared(choices.map(({ value }) => value)), known)
  history.pushState(null, '', `${location.pathname}${writeCompared(wards)}`)
  show(wards)
  const names = choices.flatMap(({ value, selectedOptions }) => (value ? (selectedOptions[0]?.text ?? []) : []))
  const status = form?.querySelector('[role="status"]')
  if (status) status.textContent = `Shown: ${names.join(', ')}`
}

for (const choice of choices) choice.addEventListener('change', choose)
addEventListener('popstate', () => show(fromAddress()))
if (form) form.hidden = false
document.querySelector('.without-script')?.remove()
show(fromAddress())
