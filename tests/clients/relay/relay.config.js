export * from 'career-lattice/client/relay'
export const src = './src'
