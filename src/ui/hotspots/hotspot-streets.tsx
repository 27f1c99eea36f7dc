import type { FunctionComponent } from 'preact'
export const HotspotStreets: FunctionComponent<Record<string, unknown>> = () => null
