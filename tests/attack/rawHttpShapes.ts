import { gzipSync } from 'node:zlib'

/** What is written to a connection, byte by byte, and the statuses of the answers that are right. */
export interface RawHttpShape {
  readonly what: string
  /** Written one after the other; a number is a pause in milliseconds. */
  readonly parts: readonly (string | Buffer | number)[]
  /** In the order of the answers; where it is empty, the connection is closed without an answer. */
  readonly statuses: readonly number[]
  /** What the last answer must hold. */
  readonly holds?: RegExp
  /** Whether the client ends its side once it has sent all. */
  readonly endsItsSide?: boolean
}

/** Node.js 20.19 reads HTTP with llhttp 8, which takes what llhttp refuses since. */
const isLenient = Number.parseInt(process.versions['llhttp']!, 10) < 9
const refused = isLenient ? [200] : [400]

const query = '{"query":"{__typename}"}'
const typename = /"__typename":"Query"/
const json = 'content-type: application/json\r\n'
const close = 'connection: close\r\n'

function get(target: string, headers = '', version = 'HTTP/1.1'): string {
  return `GET ${target} ${version}\r\nhost: a\r\n${headers}${close}\r\n`
}

function head(headers: string, method = 'POST', target = '/graphql'): string {
  return `${method} ${target} HTTP/1.1\r\nhost: a\r\n${headers}\r\n`
}

function post(body: string | Buffer, headers = json): (string | Buffer)[] {
  return [head(`${headers}content-length: ${Buffer.byteLength(body)}\r\n${close}`), body]
}

function chunked(body: string, headers = json): string[] {
  return [head(`${headers}transfer-encoding: chunked\r\n${close}`), body]
}

const asked = '/graphql?query=%7B__typename%7D'
const kept = `POST /graphql HTTP/1.1\r\nhost: a\r\n${json}content-length: ${query.length}\r\n\r\n${query}`

/** Requests as nobody should send them, and as somebody may. */
export const rawHttpShapes: readonly RawHttpShape[] = [
  { what: 'a query', parts: post(query), statuses: [200], holds: typename },
  { what: 'a query, byte by byte', parts: [...post(query).join('')], statuses: [200], holds: typename },
  { what: 'a pause between head and body', parts: [post(query)[0]!, 50, query], statuses: [200], holds: typename },
  { what: 'empty lines before the request', parts: ['\r\n\r\n', get(asked)], statuses: [200], holds: typename },
  { what: 'lines that end in LF alone', parts: [get(asked).replaceAll('\r', '')], statuses: [400] },
  {
    what: 'names of headers in odd case',
    parts: post(query, 'CoNtEnT-tYpE:\tAPPLICATION/json ;charset="Utf-8"  \r\n'),
    statuses: [200],
    holds: typename,
  },
  {
    what: 'a header over two lines',
    parts: [get(asked, 'accept: application/json,\r\n text/html;q=0.1\r\n')],
    statuses: [400],
  },
  { what: 'a blank before the colon', parts: [get(asked, 'accept : */*\r\n')], statuses: refused },
  { what: 'a header without a name', parts: [get(asked, ': x\r\n')], statuses: refused },
  { what: 'a header without a colon', parts: [get(asked, 'accept\r\n')], statuses: [400] },
  { what: 'NUL in a header', parts: [get(asked, 'x-a: a\0b\r\n')], statuses: [400] },
  { what: 'letters outside ASCII in a header', parts: [get(asked, 'x-a: é日\r\n')], statuses: [200], holds: typename },
  // Newer versions of Node.js take a thousand at most, and older ones leave out the rest.
  { what: 'nine hundred headers', parts: [get(asked, 'a: b\r\n'.repeat(900))], statuses: [200], holds: typename },
  {
    what: 'headers that are too long',
    parts: [get(asked, `x-a: ${'a'.repeat(20_000)}\r\n`)],
    statuses: [431],
    holds: /HEADERS_TOO_LARGE/,
  },
  { what: 'a megabyte of headers', parts: [get(asked, `x-a: ${'a'.repeat(1_000_000)}\r\n`)], statuses: [431] },
  {
    what: 'an address that is too long',
    parts: [get(`${asked}&a=${'a'.repeat(20_000)}`)],
    statuses: [431],
    holds: /by POST/,
  },
  {
    what: 'an address as long as allowed',
    parts: [get(`${asked}&a=${'a'.repeat(15_000)}`)],
    statuses: [200],
    holds: typename,
  },
  { what: 'no host', parts: [`GET ${asked} HTTP/1.1\r\n${close}\r\n`], statuses: [400] },
  { what: 'two hosts', parts: [get(asked, 'host: b\r\n')], statuses: [400] },
  { what: 'an empty host', parts: [get(asked).replace('host: a', 'host:')], statuses: [200], holds: typename },
  { what: 'HTTP/1.0 without a host', parts: [`GET ${asked} HTTP/1.0\r\n\r\n`], statuses: [200], holds: typename },
  { what: 'HTTP/0.9', parts: [`GET ${asked}\r\n`], statuses: [400], endsItsSide: true },
  { what: 'HTTP/1.2', parts: [get(asked, '', 'HTTP/1.2')], statuses: [400] },
  { what: 'HTTP/2 without being asked', parts: ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'], statuses: [400] },
  { what: 'TLS', parts: [Buffer.from('160301000501000001000300', 'hex')], statuses: [400] },
  { what: 'no HTTP', parts: ['{"query":"{__typename}"}\r\n\r\n'], statuses: [400] },
  { what: 'bytes of nothing', parts: [Buffer.alloc(100)], statuses: [400] },
  { what: 'a method that there is not', parts: [get(asked).replace('GET', 'FROB')], statuses: [501] },
  { what: 'a method in small letters', parts: [get(asked).replace('GET', 'get')], statuses: [501] },
  {
    what: 'TRACE',
    parts: [get(asked).replace('GET', 'TRACE')],
    statuses: [405],
    holds: /allow: GET, HEAD, POST, OPTIONS/,
  },
  { what: 'CONNECT', parts: ['CONNECT a:443 HTTP/1.1\r\nhost: a\r\n\r\n'], statuses: [501] },
  {
    what: 'OPTIONS of all',
    parts: [head(close, 'OPTIONS', '*')],
    statuses: [204],
    holds: /allow: GET, HEAD, POST, OPTIONS/,
  },
  { what: 'GET of all', parts: [get('*')], statuses: [400] },
  {
    what: 'HEAD',
    parts: [get(asked).replace('GET', 'HEAD')],
    statuses: [200],
    holds: /content-length: \d\d+\r\n[\s\S]*\r\n\r\n$/,
  },
  { what: 'HEAD of nothing', parts: [get('/nowhere').replace('GET', 'HEAD')], statuses: [404], holds: /\r\n\r\n$/ },
  { what: 'the whole address', parts: [get(`http://a${asked}`)], statuses: [200], holds: typename },
  {
    what: 'the whole address with another host',
    parts: [get(`HTTPS://b:1${asked}`)],
    statuses: [200],
    holds: typename,
  },
  { what: 'the whole address of another protocol', parts: [get(`ftp://a${asked}`)], statuses: [400] },
  { what: 'a host alone', parts: [get('http://a')], statuses: [404] },
  { what: 'an encoded address', parts: [get(asked.replace('g', '%67'))], statuses: [200], holds: typename },
  { what: 'a slash too many', parts: [get(`/${asked}`)], statuses: [200], holds: typename },
  { what: 'a slash at the end', parts: [get(asked.replace('?', '/?'))], statuses: [200], holds: typename },
  { what: 'dots in the address', parts: [get(`/a/..%2f../..${asked}`), ''], statuses: [404] },
  { what: 'dots that lead to it', parts: [get(`/a/./%2E./b/../${asked}`)], statuses: [200], holds: typename },
  { what: 'a broken percent sign in the address', parts: [get('/graphql%')], statuses: [400] },
  { what: 'a broken percent sign in the query', parts: [get(`${asked}&variables=%zz`)], statuses: [400], holds: /%25/ },
  {
    what: 'bytes in the address that are no UTF-8',
    parts: [Buffer.from(get(`${asked}#\xff`), 'latin1')],
    statuses: refused,
  },
  {
    what: 'letters in the address as they are',
    parts: [get(`${asked}&a=é日`)],
    statuses: refused,
    holds: isLenient ? typename : /percent-encoded/,
  },
  { what: 'a blank in the address', parts: [get('/graphql?query={a b}')], statuses: [400] },
  { what: 'an empty query string', parts: [get('/graphql?')], statuses: [400], holds: /Must provide query string/ },
  { what: 'a query in parts that contradict', parts: [get(`${asked}&query=x`)], statuses: [200], holds: typename },
  {
    what: 'JSON before pages',
    parts: [get(asked, 'Accept: application/json, text/html;q=0.1\r\n')],
    statuses: [200],
    holds: typename,
  },
  {
    what: 'two headers that accept',
    parts: [get(asked, 'accept: image/png\r\naccept: application/json;q=0.1\r\n')],
    statuses: [200],
    holds: typename,
  },
  {
    what: 'nothing that is accepted',
    parts: [get(asked, 'accept: image/png\r\n')],
    statuses: [406],
    holds: /vary: accept\r\n/,
  },
  { what: 'a weight that is none', parts: [get(asked, 'accept: application/json;q=x\r\n')], statuses: [406] },
  {
    what: 'a tag of any kind',
    parts: [get(asked, 'if-none-match: *\r\n')],
    statuses: [304],
    holds: /etag: "[\s\S]*\r\n\r\n$/,
  },
  { what: 'a range', parts: [get(asked, 'range: bytes=0-3\r\n')], statuses: [200], holds: typename },
  {
    what: 'an upgrade to WebSocket',
    parts: [get(asked, 'upgrade: websocket\r\nsec-websocket-key: a\r\n').replace('close', 'upgrade, close')],
    statuses: [200],
    holds: typename,
  },
  {
    what: 'an upgrade to HTTP/2',
    parts: [
      get(asked, 'upgrade: h2c\r\nhttp2-settings: AAMAAABk\r\n').replace('close', 'upgrade, http2-settings, close'),
    ],
    statuses: [200],
    holds: typename,
  },
  {
    what: 'an expectation',
    parts: [head(`${json}expect: 100-continue\r\ncontent-length: ${query.length}\r\n${close}`), 50, query],
    statuses: [100, 200],
    holds: typename,
  },
  {
    what: 'an expectation in capitals, sent at once',
    parts: post(query, `${json}Expect: 100-Continue\r\n`),
    statuses: [100, 200],
    holds: typename,
  },
  { what: 'an expectation that nobody meets', parts: post(query, `${json}expect: coffee\r\n`), statuses: [417] },
  { what: 'no type', parts: post(query, ''), statuses: [415] },
  { what: 'a type that is none', parts: post(query, 'content-type: ;;\r\n'), statuses: [415] },
  { what: 'text', parts: post(query, 'content-type: text/plain\r\n'), statuses: [415] },
  { what: 'parts', parts: post('--x--', 'content-type: multipart/form-data; boundary=x\r\n'), statuses: [415] },
  {
    what: 'UTF-16',
    parts: post(query, 'content-type: application/json; charset=utf-16\r\n'),
    statuses: [415],
    holds: /utf-16/,
  },
  {
    what: 'a form',
    parts: post('query=%7B__typename%7D', 'content-type: application/x-www-form-urlencoded\r\n'),
    statuses: [200],
    holds: typename,
  },
  {
    what: 'a form that is broken',
    parts: post('query=%FF', 'content-type: application/x-www-form-urlencoded\r\n'),
    statuses: [400],
  },
  { what: 'gzip', parts: post(gzipSync(query), `${json}content-encoding: GZip\r\n`), statuses: [200], holds: typename },
  { what: 'gzip that is none', parts: post(query, `${json}content-encoding: gzip\r\n`), statuses: [400] },
  {
    what: 'a bomb',
    parts: post(gzipSync(Buffer.alloc(90_000_000)), `${json}content-encoding: gzip\r\n`),
    statuses: [413],
  },
  {
    what: 'an encoding that is not read',
    parts: post(query, `${json}content-encoding: compress\r\n`),
    statuses: [415],
    holds: /accept-encoding: gzip/,
  },
  { what: 'a byte order mark', parts: post(`\ufeff${query}`), statuses: [200], holds: typename },
  {
    what: 'a body that is not UTF-8',
    parts: post(Buffer.from('{"query":"{__typename #\xff}"}', 'latin1')),
    statuses: [400],
    holds: /UTF-8/,
  },
  { what: 'an empty body', parts: post(''), statuses: [400] },
  { what: 'a body that is null', parts: post('null'), statuses: [400] },
  { what: 'a body of brackets', parts: post('['.repeat(900_000)), statuses: [400] },
  { what: 'a body that is too long', parts: post(query.padEnd(1_000_001)), statuses: [413] },
  { what: 'a body without a length', parts: [head(json + close)], statuses: [400] },
  {
    what: 'a body that is cut',
    parts: [head(`${json}content-length: 100\r\n`), query],
    statuses: [400],
    endsItsSide: true,
  },
  { what: 'a head that is cut', parts: ['GET /graphql HTT'], statuses: [400], endsItsSide: true },
  { what: 'a body that is longer than it says', parts: [`${kept}{}`], statuses: [200, 400] },
  { what: 'a client that ends its side', parts: [kept], statuses: [200], holds: typename, endsItsSide: true },
  { what: 'a client that says nothing', parts: [], statuses: [], endsItsSide: true },
  {
    what: 'a GET with a body',
    parts: [get(asked, 'content-length: 5\r\n'), 'hello'],
    statuses: [200],
    holds: typename,
  },
  { what: 'two lengths', parts: post(query, `${json}content-length: 5\r\n`), statuses: [400] },
  { what: 'a length below nothing', parts: [head(`${json}content-length: -1\r\n`), query], statuses: [400] },
  {
    what: 'a length with a sign',
    parts: [head(`${json}content-length: +${query.length}\r\n`), query],
    statuses: [400],
  },
  {
    what: 'a length beyond counting',
    parts: [head(`${json}content-length: 99999999999999999999\r\n`), query],
    statuses: [400],
  },
  {
    what: 'a length that is far too long',
    parts: [head(`${json}content-length: 9007199254740991\r\n`), query],
    statuses: [413],
  },
  {
    what: 'chunks',
    parts: chunked(`5\r\n${query.slice(0, 5)}\r\n13;a="b"\r\n${query.slice(5)}\r\n0\r\nx-a: b\r\n\r\n`),
    statuses: [200],
    holds: typename,
  },
  {
    what: 'chunks and a length',
    parts: [head(`${json}content-length: 5\r\ntransfer-encoding: chunked\r\n`), '0\r\n\r\n'],
    statuses: [400],
  },
  { what: 'chunks whose length is none', parts: chunked('xyz\r\n'), statuses: [400] },
  { what: 'chunks that are longer than they say', parts: chunked(`5\r\n${query}\r\n0\r\n\r\n`), statuses: [400] },
  { what: 'chunks beyond counting', parts: chunked('fffffffffffffffff\r\n'), statuses: [400] },
  { what: 'chunks with endless extensions', parts: chunked(`1;${'a'.repeat(20_000)}\r\n{\r\n`), statuses: [413] },
  { what: 'chunks that end too early', parts: chunked('5\r\n{"que'), statuses: [400], endsItsSide: true },
  {
    what: 'chunks in capitals',
    parts: [head(`${json}Transfer-Encoding: CHUNKED\r\n${close}`), `18\r\n${query}\r\n0\r\n\r\n`],
    statuses: [200],
    holds: typename,
  },
  { what: 'a transfer that is not known', parts: [head(`${json}transfer-encoding: foo\r\n`), query], statuses: [400] },
  {
    what: 'a transfer that is packed',
    parts: [head(`${json}transfer-encoding: gzip, chunked\r\n${close}`), '0\r\n\r\n'],
    statuses: [400],
  },
  {
    what: 'chunks twice',
    parts: [head(`${json}transfer-encoding: chunked, chunked\r\n${close}`), '0\r\n\r\n'],
    statuses: [400],
  },
  {
    what: 'requests in a row',
    parts: [kept + kept + kept + get(asked)],
    statuses: [200, 200, 200, 200],
    holds: typename,
  },
  { what: 'a row that ends in nonsense', parts: [`${kept}${kept}nonsense\r\n\r\n`], statuses: [200, 200, 400] },
  {
    what: 'a row with one that is refused',
    parts: [`${kept}DELETE /health HTTP/1.1\r\nhost: a\r\n\r\n${get(asked)}`],
    statuses: [200, 405, 200],
    holds: typename,
  },
  { what: 'a request after the last', parts: [get(asked) + get(asked)], statuses: [200] },
]
