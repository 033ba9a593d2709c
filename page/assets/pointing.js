/* Pointing at facts and choosing them, with a mouse, a finger or the keyboard. */

const bar = document.querySelector('.bar');
new ResizeObserver(() => document.documentElement.style.setProperty('--bar', `${bar.offsetHeight}px`)).observe(bar);

// Where the page scrolls below a pointer that rests, nobody points.
let pointer = '';
let pointed = null;
document.addEventListener('mousemove', ({ target, screenX, screenY }) => {
  const place = `${screenX} ${screenY}`;
  const mark = place === pointer ? pointed : facts.markAt(target);
  pointer = place;
  if (mark === pointed) return;
  pointed = mark;
  facts.pointAt(mark);
});

document.addEventListener('click', (event) => {
  const { target } = event;
  const mark = facts.markAt(target);
  const link = target.closest('a.line');
  const handle = target.closest('main :is(.fact > summary, tr[data-key] button)');
  if (mark && facts.isChosen(mark)) facts.letGo();
  else if (mark) {
    facts.chooseMark(mark);
    // In a comparison the counterpart may be out of sight.
    if (mark.closest('[data-side]')) reveal(facts.firstMarks(mark.dataset.f.split(' ')[0]));
  } else if (link) {
    const { key, at } = link.dataset;
    facts.choose(key);
    const place = facts.marksOf(key).find((each) => each.dataset.at === at && each.closest(link.hash));
    if (!place) return;
    event.preventDefault();
    articles.showThatOf(place);
    reveal([place]);
  } else if (handle) {
    const { key } = handle.closest('[data-key]').dataset;
    facts.choose(key);
    reveal(facts.firstMarks(key));
  }
});

function stepMark(by) {
  const marks = all('main mark[data-at]').filter(facts.isShown);
  const at = marks.indexOf(document.activeElement);
  const fromHere = by > 0 ? marks.findIndex((mark) => mark.getBoundingClientRect().top > bar.offsetHeight) : -1;
  const next = at >= 0 ? marks[at + by] : (marks[fromHere] ?? marks.at(-1));
  if (!next) return;
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  facts.chooseMark(next);
  reveal([next]);
}

const KEYS = {
  n: () => stepMark(1),
  p: () => stepMark(-1),
  j: () => articles.step(1),
  k: () => articles.step(-1),
  '/': articles.search,
  Escape: facts.letGo,
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(KEYS, event.key)) return;
  if (event.target.matches('input[type=search]') && event.key !== 'Escape') return;
  event.preventDefault();
  KEYS[event.key]();
});
