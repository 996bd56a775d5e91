declare module 'fs-native-extensions' {
  /** Locks a range of an open file against all other openings of it; false if one of them has it locked. */
  export function tryLock(fd: number, offset: number, length: number): boolean
  /** Locks an open file against all other openings of it, as soon as none of them has it locked. */
  export function waitForLock(fd: number): Promise<void>
}
