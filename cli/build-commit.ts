import { readFileSync } from 'node:fs';

/** The commit that was built, `+` behind it where files had been changed since; null for a build outside a repository. */
export function buildCommit(): string | null {
  try {
    return (JSON.parse(readFileSync(new URL('../build.json', import.meta.url), 'utf8')) as { commit: string | null })
      .commit;
  } catch {
    return null;
  }
}
