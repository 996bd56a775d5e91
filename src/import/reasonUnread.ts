const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder; name a file',
  ENOTDIR: 'a part of this path is no folder',
  EACCES: 'reading it is not permitted',
  EPERM: 'reading it is not permitted',
  ELOOP: 'it is a link that leads back to itself',
}

/** An explanation of the error of reading a file. */
export function reasonUnread(error: NodeJS.ErrnoException): string {
  return reasons[error.code ?? ''] ?? error.message
}
