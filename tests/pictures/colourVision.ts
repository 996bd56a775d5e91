/** Red, green, blue, each 0 to 1, in linear light. */
type Linear = readonly [number, number, number]

/** Sight with and without each kind of cones: Machado, Oliveira and Fernandes 2009, severity 1, row by row. */
export const visions = {
  trichromat: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  deuteranope: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  protanope: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  tritanope: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const

export type Vision = keyof typeof visions

function linear(colour: string): Linear {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return [r!, g!, b!]
}

/** Contrast of two colours as WCAG defines it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((colour) => {
    const [r, g, b] = linear(colour)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05
  })
  return Math.max(a!, b!) / Math.min(a!, b!)
}

/** How far apart two colours are to that sight: CIEDE2000; 1 is just noticeable. */
export function distance(one: string, other: string, vision: Vision): number {
  return ciede2000(lab(seen(linear(one), vision)), lab(seen(linear(other), vision)))
}

function seen([r, g, b]: Linear, vision: Vision): Linear {
  const m = visions[vision]
  const row = (at: number) => Math.min(1, Math.max(0, m[at]! * r + m[at + 1]! * g + m[at + 2]! * b))
  return [row(0), row(3), row(6)]
}

function lab([r, g, b]: Linear): readonly [number, number, number] {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116)
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b)
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const turn = 180 / Math.PI
const cosine = (degrees: number) => Math.cos(degrees / turn)

function ciede2000(one: readonly [number, number, number], other: readonly [number, number, number]): number {
  const grown = (chroma: number) => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7))
  const mean = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2
  const stretch = 1.5 - 0.5 * grown(mean)
  const [c1, c2] = [one, other].map(([, a, b]) => Math.hypot(a * stretch, b)) as [number, number]
  const [h1, h2] = [one, other].map(([, a, b]) => (Math.atan2(b, a * stretch) * turn + 360) % 360) as [number, number]
  const apart = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180
  const [l, c] = [(one[0] + other[0]) / 2, (c1 + c2) / 2]
  const h = c1 * c2 === 0 ? h1 + h2 : (h1 + apart / 2 + 360) % 360
  const t = 1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6) - 0.2 * cosine(4 * h - 63)
  const rotation = -2 * grown(c) * Math.sin((60 * Math.exp(-(((h - 275) / 25) ** 2))) / turn)
  const dL = (other[0] - one[0]) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2))
  const dC = (c2 - c1) / (1 + 0.045 * c)
  const dH = (2 * Math.sqrt(c1 * c2) * Math.sin(apart / 2 / turn)) / (1 + 0.015 * c * t)
  return Math.sqrt(dL ** 2 + dC ** 2 + dH ** 2 + rotation * dC * dH)
}
