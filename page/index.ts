export { inUtf16 } from '../pipeline/utf16.js';
export { reportPage } from './report.js';
export { viewPage } from './view.js';
export type { ViewedArticle } from './view.js';
