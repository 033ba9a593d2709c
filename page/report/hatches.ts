import { html } from '../html.js';

/** Patterns that the drawings fill with, so that no status is told by its colour alone. Once on a page. */
export const HATCHES = html`<svg class="hatches" width="0" height="0" aria-hidden="true">
  <defs>
    <pattern id="hatch-differs" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="ground differs" width="4" height="4"></rect>
      <rect class="stroke differs" width="1.6" height="4"></rect>
    </pattern>
    <pattern id="hatch-ko-only" width="4" height="4" patternUnits="userSpaceOnUse">
      <rect class="ground ko-only" width="4" height="4"></rect>
      <rect class="stroke ko-only" width="1.3" height="4"></rect>
    </pattern>
    <pattern id="hatch-en-only" width="4" height="4" patternUnits="userSpaceOnUse">
      <rect class="ground en-only" width="4" height="4"></rect>
      <rect class="stroke en-only" width="4" height="1.3"></rect>
    </pattern>
  </defs>
</svg>`;
