import type { Graphics } from '../core/zoomable-map.ts'

/** Side of the square that is filled, in px, and how often: some 13 million px, which a chip does in well under 1 ms. */
const side = 512
const fills = 50

/** Above this the px are filled by the processor. A graphics chip of ten years ago stays below. */
const mostMs = 6

/**
 * What this device draws WebGL with, measured in a few milliseconds: how long it takes to fill some px. Never judged by
 * the browser's name; renderers that say themselves that they are software are believed without measuring.
 */
export function measureGraphics(): Graphics {
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const gl = canvas.getContext('webgl2', { powerPreference: 'high-performance' })
  if (!gl) return 'none'
  const graphics = saysSoftware(gl) || fillMs(gl) > mostMs ? 'software' : 'hardware'
  // Browsers allow few contexts at a time: the one that was only asked for is given back.
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return graphics
}

function saysSoftware(gl: WebGL2RenderingContext): boolean {
  const names = gl.getExtension('WEBGL_debug_renderer_info')
  const renderer = names ? String(gl.getParameter(names.UNMASKED_RENDERER_WEBGL)) : ''
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer)
}

function fillMs(gl: WebGL2RenderingContext): number {
  const pixel = new Uint8Array(4)
  // The first read waits for the context itself to be made.
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
  const start = performance.now()
  for (let i = 0; i < fills; i++) {
    gl.clearColor(i / fills, 0, 0, 1)
    gl.clear(gl.COLOR_BUFFER_BIT)
  }
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
  return performance.now() - start
}
