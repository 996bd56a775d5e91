import { fromBytes, noteOfBytes, toBytes } from '../derived/transfer/packedBytes.ts'
// Loaded so that their instances can be read.
import './adjacency.ts'
import './nodeTable.ts'
import './sparseRows.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * A snapshot as bytes: for a file from which a program, or a page in a browser, reads it without a database. The snapshot
 * may not be used afterwards.
 *
 * @param fingerprint tells later what the bytes were made of
 */
export function bytesOfSnapshot(snapshot: Snapshot, fingerprint: string): Uint8Array<ArrayBuffer> {
  return toBytes(snapshot, fingerprint)
}

/** @throws Error if the bytes are in another format */
export function fingerprintOf(bytes: Uint8Array): string {
  return noteOfBytes(bytes)
}

/** @throws Error if the bytes are in another format */
export function snapshotOfBytes(bytes: Uint8Array): Snapshot {
  return fromBytes(bytes) as Snapshot
}
