export { inUtf16 } from '../pipeline/utf16.js';
export { ANNOTATION_CONF, toBrat } from './brat.js';
export { WEBANNO_LAYER, toWebAnno } from './webanno.js';
export { toWebAnnotations } from './web-annotation.js';
export type { Annotation, AnnotationCollection, AnnotationTarget } from './web-annotation.js';
