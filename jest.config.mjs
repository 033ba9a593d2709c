/** Native ES modules: `node --experimental-vm-modules`, TypeScript through swc, nothing built beforehand. */
export default {
  testEnvironment: 'node',
  // Much of the time is spent waiting for processes of our own.
  maxWorkers: '100%',
  // A hang is told late, but nothing fails because others use the machine too.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/test/tell-skipped.mjs'],
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
