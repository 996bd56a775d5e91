/**
 * What a relay.config.mjs needs for this schema: `export default { ...relay, src: './src' }`. Whatever stands beside it
 * there wins.
 */
export const relay: { readonly schema: string; readonly language: 'typescript' } = {
  // A file's path, on Windows without the slash before the drive.
  schema: decodeURIComponent(new URL('../../schema/schema.graphql', import.meta.url).pathname).replace(
    /^\/(?=\w:)/,
    '',
  ),
  language: 'typescript',
}
