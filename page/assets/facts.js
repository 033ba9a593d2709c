/*
 * What moves on the pages of sasil. Without it they show everything that they have, one thing below the other.
 *
 * A fact has a key. Marks in the text name the facts that were read there in `data-f`; the fact itself, a card or a row
 * of a table, has its key in `data-key`, as links to its places have. Facts are shown while they are pointed at, and
 * stay shown once they are chosen.
 */
'use strict';

const all = (selector, within = document) => [...within.querySelectorAll(selector)];

const facts = (() => {
  const panel = document.querySelector('#panel');
  const hint = [...panel.childNodes];
  /** The facts that stay shown, and those of them whose places are lit. */
  let chosen = [[], []];

  const factOf = (key) => document.querySelector(`main [data-key="${key}"]:is(.fact, tr)`);
  const marksOf = (key) => all(`main mark[data-f~="${key}"]`);
  const keysOf = (mark) => mark.dataset.f.split(' ');
  const isOff = (mark) => mark.matches('.off-kind, .off-status');

  /** The innermost mark at a place that no filter hides. */
  function markAt(target) {
    let mark = target.closest?.('mark') ?? null;
    while (mark && isOff(mark)) mark = mark.parentElement.closest('mark');
    return mark;
  }

  /** The facts of a mark and of those around it, the innermost first. */
  function keysAround(mark) {
    const keys = [];
    for (let at = mark; at; at = at.parentElement.closest('mark')) if (!isOff(at)) keys.push(...keysOf(at));
    return [...new Set(keys)];
  }

  /** Lights up the places of the first facts, puts all of them into the panel. */
  function show(keys, lit) {
    for (const element of all('.on')) element.classList.remove('on');
    for (const key of lit) for (const element of [...marksOf(key), factOf(key)]) element?.classList.add('on');
    panel.replaceChildren(...(keys.length > 0 ? keys.map(factOf).filter(Boolean).map(inPanel) : hint));
  }

  /** A copy of a card, unfolded, or of the cells of a row. */
  function inPanel(fact) {
    const copy = fact.cloneNode(true);
    copy.removeAttribute('id');
    if (copy.matches('details')) {
      copy.open = true;
      return copy;
    }
    const card = document.createElement('div');
    card.className = `${copy.className} fact`;
    for (const cell of copy.cells) {
      const part = document.createElement('div');
      part.className = cell.className;
      part.lang = cell.lang;
      part.append(...cell.childNodes);
      card.append(part);
    }
    return card;
  }

  function choose(keys, lit = keys) {
    chosen = [keys, lit];
    show(keys, lit);
  }

  return {
    marksOf,
    markAt,
    isShown: (mark) => mark.checkVisibility() && !isOff(mark),
    /** Shows what is at a mark; without one, what was chosen. */
    pointAt: (mark) => (mark ? show(keysAround(mark), keysOf(mark)) : show(...chosen)),
    chooseMark: (mark) => choose(keysAround(mark), keysOf(mark)),
    choose: (key) => choose([key]),
    letGo: () => choose([]),
    isChosen: (mark) => String([keysAround(mark), keysOf(mark)]) === String(chosen),
    /** The first place in each text at which a mark's or a row's fact stands. */
    firstMarks: (key) =>
      ['ko', 'en', undefined]
        .map((side) =>
          marksOf(key).find((mark) => mark.closest('[data-side]')?.dataset.side === side && mark.checkVisibility()),
        )
        .filter(Boolean),
  };
})();

/** Scrolls so that all the elements are in sight, or the first of them where that cannot be; unfolds what holds them. */
function reveal(elements) {
  for (const element of elements) {
    for (let at = element; at; at = at.parentElement) if (at.matches('details')) at.open = true;
  }
  const boxes = elements.map((element) => element.getBoundingClientRect());
  if (boxes.length === 0) return;
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const fits = bottom - top < innerHeight * 0.7;
  scrollBy({ top: (fits ? (top + bottom) / 2 : boxes[0].top) - innerHeight * 0.45 });
}
