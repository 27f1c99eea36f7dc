import { mergeConfig } from 'vite'
import { defineConfig } from 'vitest/config'
import viteConfig from './vite.config.ts'

const minute = 60_000

/** What the two projects that start a browser have in common. They share no state, so modules are loaded once a worker. */
const inBrowser = {
  // Only what fails waits that long; a computer with much else to do takes its time.
  testTimeout: 4 * minute,
  hookTimeout: 4 * minute,
  environment: 'node',
  maxWorkers: 2,
  isolate: false,
} as const

/** Three projects, run one by one with `vitest run --project unit`; `browser` and `security` need dist/ and dist-officer/. */
export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'],
            environment: 'node',
            maxWorkers: 2,
            // Some build a whole council.
            testTimeout: minute,
            hookTimeout: minute,
          },
        },
        { extends: true, test: { name: 'browser', include: ['tests/browser/**/*.spec.ts'], ...inBrowser } },
        { extends: true, test: { name: 'security', include: ['tests/security/**/*.spec.ts'], ...inBrowser } },
      ],
    },
  }),
)
