/**
 * Bytes in memory of their own: a slice of the pool that Node's buffers share would keep alive what lies beside it,
 * uncounted.
 *
 * @param length of the content, in bytes
 */
export function ownBytes(content: Buffer | string, length = Buffer.byteLength(content)): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length)
  if (typeof content === 'string') bytes.write(content)
  else content.copy(bytes)
  return bytes
}
