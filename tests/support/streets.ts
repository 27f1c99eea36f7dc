import type { Page } from 'playwright-core'

/** Asks for the streets and waits until they are drawn. */
export async function wantStreets(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Streets' }).click()
  await page.locator('[data-renderer="streets"]').waitFor()
}

/** Zooms in by so many steps of the button. */
export async function closer(page: Page, steps: number): Promise<void> {
  for (let i = 0; i < steps; i++) await page.getByRole('button', { name: 'Zoom in on map' }).click()
}

/** Switches off what the outlines do not have, so that both renderers draw the same. */
export async function withoutContext(page: Page): Promise<void> {
  await page.getByText('On the map', { exact: true }).click()
  for (const box of await page.locator('.map-context').getByRole('checkbox').all()) {
    if ((await box.isChecked()) && !(await box.locator('..').textContent())?.includes('Neighbouring')) await box.click()
  }
}
