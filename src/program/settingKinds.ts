import { z } from 'zod'
import { connection } from '../db/connection.ts'

/** What may be written for a setting, and what it becomes. */
export interface SettingKind<Value> {
  /** What is right, as it ends the sentence "it should be …". */
  readonly allowed: string
  /** Reads what was written. A message of its own says more than `allowed` does. */
  readonly format: z.ZodType<Value, string>
}

/** A whole number in decimal digits, both ends included. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): SettingKind<number> {
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`
  const digits = z.string().regex(/^\d+$/).transform(Number)
  return { allowed: `a whole number ${range}`, format: digits.pipe(z.int().min(least).max(most)) }
}

/** A whole number, or undefined for the word "off". */
export function wholeNumberOrOff(least: number, most: number): SettingKind<number | undefined> {
  const { allowed, format } = wholeNumber(least, most)
  return { allowed: `${allowed}, or off`, format: z.union([z.literal('off').transform(() => undefined), format]) }
}

/** One of some words. */
export function oneOf<const Word extends string>(words: readonly [Word, Word, ...Word[]]): SettingKind<Word> {
  return { allowed: `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`, format: z.enum(words) }
}

/** True or false. */
export const yesOrNo: SettingKind<boolean> = {
  allowed: 'true or false',
  format: z.enum(['true', 'false']).transform((word) => word === 'true'),
}

/** Any text: what it names is looked for when it is needed. */
export function text(what: string): SettingKind<string> {
  return { allowed: what, format: z.string() }
}

/** The address of a page or server. */
export function webAddress(example: string): SettingKind<string> {
  const format = z.string().refine((given) => URL.canParse(given) && /^https?:$/.test(new URL(given).protocol))
  return { allowed: `an address like ${example}`, format }
}

/** The address of a PostgreSQL server. */
export const databaseAddress: SettingKind<string> = {
  allowed: 'like postgresql://user:password@host:5432/database',
  format: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .check(({ value, issues }) => {
      try {
        connection(value)
      } catch (error) {
        issues.push({ code: 'custom', message: (error as Error).message, input: value })
      }
    }),
}

const networks = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])

/** IP addresses and ranges of them. */
export const networkList: SettingKind<readonly string[]> = {
  allowed: 'IP addresses and ranges like 10.0.0.0/8, with commas between',
  format: z
    .string()
    .transform((list) => list.split(',').map((entry) => entry.trim()))
    .check(({ value, issues }) => {
      const wrong = value.find((entry) => !networks.safeParse(entry).success)
      if (wrong === undefined) return
      const message =
        `TRUSTED_PROXIES has the entry "${wrong}"; each should be an IP address or a range, ` +
        'like 10.0.0.1 or 10.0.0.0/8, with commas between.'
      issues.push({ code: 'custom', message, input: value })
    }),
}
