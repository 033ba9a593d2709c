#!/usr/bin/env node
import { VERSION } from '../schemas/generated/version.js';
import { tuneEngine } from '../batch/tune-engine.js';

// The version is answered before anything else is loaded: scripts ask for it on every start.
const [first, ...others] = process.argv.slice(2);
if ((first === '--version' || first === '-V') && others.length === 0) {
  process.stdout.write(`${VERSION}\n`);
} else {
  tuneEngine();
  const { main } = await import('./main.js');
  await main(process.argv.slice(2));
}
