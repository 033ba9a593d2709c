import { isNotInstalled } from '../optional-package.js';
import { UnusableTarget } from './target.js';

/**
 * Loads a package that is not installed with sasil. Rejects with an `UnusableTarget` that says how to install it where
 * it is not there.
 */
export async function loadDriver<Module>(name: string, what: string): Promise<Module> {
  try {
    return (await import(name)) as Module;
  } catch (error) {
    if (!isNotInstalled(error)) throw error;
    throw new UnusableTarget(`${what} needs a package that is not installed: npm install ${name}`);
  }
}
