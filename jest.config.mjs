/** Native ES modules: `node --experimental-vm-modules`, TypeScript through swc, nothing built beforehand. */
export default {
  testEnvironment: 'node',
  // Much of the time is spent waiting for processes of our own.
  maxWorkers: '100%',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // Our imports end in `.js` as the built files do; the source is a `.ts` unless it is generated JavaScript.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.js'] },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } },
    ],
  },
};
