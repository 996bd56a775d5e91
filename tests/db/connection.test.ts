import { describe, expect, it } from 'vitest'
import { openServer } from '../../src/db/server.db.ts'

// How the program says it is tested in tests/faults.test.ts.

describe('a connection string', () => {
  it.each([
    ['a sign in the password', 'postgresql://me:pa/ss@localhost/x', 'DATABASE_URL cannot be read; it should be like'],
    ['a # in the password', 'postgresql://me:12#34@localhost/x', 'DATABASE_URL cannot be read; it should be like'],
    ['a ? in the password', 'postgresql://me:12?34@localhost/x', 'DATABASE_URL cannot be read; it should be like'],
    ['a % in the password', 'postgresql://me:pa%ss@localhost/x', 'DATABASE_URL cannot be read; it should be like'],
    ['no port', 'postgresql://me@localhost:port/x', 'DATABASE_URL cannot be read; it should be like'],
    [
      'a parameter of others',
      'postgresql://localhost/x?socket_timeout=3',
      'the parameter "socket_timeout", which is not',
    ],
    ['a pooler', 'postgresql://localhost/x?pgbouncer=true', 'Connect to PostgreSQL itself'],
    [
      'a mode of encryption',
      'postgresql://localhost/x?sslmode=maybe',
      'DATABASE_URL has sslmode=maybe; it should be one',
    ],
    ['a limit', 'postgresql://localhost/x?connection_limit=no', 'connection_limit=no; it should be a whole number'],
    ['an empty schema', 'postgresql://localhost/x?schema=', 'DATABASE_URL has an empty schema'],
  ])('is refused in one line, without the password: %s', (_what, url, message) => {
    expect(() => openServer(url)).toThrow(message)
    expect(() => openServer(url)).not.toThrow(/\n|pa\/ss|34@/)
  })
})
