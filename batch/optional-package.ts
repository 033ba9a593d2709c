/** Whether an import failed because a package is not there; `import` and `require` name that differently. */
export function isNotInstalled(error: unknown): boolean {
  return /^(?:ERR_)?MODULE_NOT_FOUND$/.test((error as NodeJS.ErrnoException).code ?? '');
}
