import { hotspotDesk } from './hotspot-desk.ts'
import type { HotspotAnswer, HotspotQuestion } from './hotspot-messages.ts'

/** Computes the pictures of hotspots, away from the page's own thread. */

const channel = new MessageChannel()

/** Lets messages that have come in the meantime be heard; a timer would wait longer each time. */
const nextTurn = () =>
  new Promise<void>((resolve) => {
    channel.port1.onmessage = () => resolve()
    channel.port2.postMessage(null)
  })

const desk = hotspotDesk((answer: HotspotAnswer) => postMessage(answer), nextTurn)

addEventListener('message', ({ data }: MessageEvent<HotspotQuestion>) => desk(data))
