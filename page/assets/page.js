/*
 * What moves on the pages of sasil. Without it they show everything that they have, one thing below the other.
 *
 * A fact has a key. Marks in the text name the facts that were read there in `data-f`; the fact itself, a card or a row
 * of a table, has its key in `data-key`, as links to its places have. Facts are shown while they are pointed at, and
 * stay shown once they are chosen.
 */
(() => {
  'use strict';

  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const panel = document.querySelector('#panel');
  const hint = [...panel.childNodes];
  const articles = all('main > .article');
  /** The facts that stay shown, and those of them whose places are lit. */
  let chosen = [[], []];

  const factOf = (key) => document.querySelector(`main [data-key="${key}"]:is(.fact, tr)`);
  const marksOf = (key) => all(`main mark[data-f~="${key}"]`);
  const keysOf = (mark) => mark.dataset.f.split(' ');
  const isShown = (element) => element.checkVisibility();
  const isOff = (element) => element.matches('.off-kind, .off-status');

  /** The facts of a mark and of those around it, the innermost first. */
  function keysAround(mark) {
    const keys = [];
    for (let at = mark; at; at = at.parentElement.closest('mark')) if (!isOff(at)) keys.push(...keysOf(at));
    return [...new Set(keys)];
  }

  /** Lights up the places of the first facts, puts all of them into the panel. */
  function show(keys, lit = keys) {
    for (const element of all('.on')) element.classList.remove('on');
    for (const key of lit) for (const element of [...marksOf(key), factOf(key)]) element?.classList.add('on');
    panel.replaceChildren(...(keys.length > 0 ? keys.map(factOf).filter(Boolean).map(inPanel) : hint));
    panel.classList.toggle('empty', keys.length === 0);
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

  function letGo() {
    choose([]);
  }

  /** The innermost mark at a place that no filter hides. */
  function shownMarkAt(target) {
    let mark = target.closest?.('mark') ?? null;
    while (mark && isOff(mark)) mark = mark.parentElement.closest('mark');
    return mark;
  }

  /** Scrolls so that all the elements are in sight, or the first of them where that cannot be. */
  function reveal(elements) {
    for (const element of elements)
      for (let at = element; at; at = at.parentElement) if (at.matches('details')) at.open = true;
    const boxes = elements.map((element) => element.getBoundingClientRect());
    if (boxes.length === 0) return;
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    const room = innerHeight * 0.7;
    const middle = bottom - top < room ? (top + bottom) / 2 : boxes[0].top;
    scrollBy({ top: middle - innerHeight * 0.45 });
  }

  /** The first place of a fact in each text. */
  const firstMarks = (key) =>
    ['ko', 'en', '']
      .map((side) =>
        marksOf(key).find((mark) => (mark.closest('[data-side]')?.dataset.side ?? '') === side && isShown(mark)),
      )
      .filter(Boolean);

  // Pointing

  // Where the page scrolls below a pointer that rests, nobody points.
  let pointer = '';
  let pointed = null;
  document.addEventListener('mousemove', ({ target, screenX, screenY }) => {
    const place = `${screenX} ${screenY}`;
    const mark = place === pointer ? pointed : shownMarkAt(target);
    pointer = place;
    if (mark === pointed) return;
    pointed = mark;
    if (mark) show(keysAround(mark), keysOf(mark));
    else show(...chosen);
  });

  // Choosing

  document.addEventListener('click', (event) => {
    const { target } = event;
    const mark = shownMarkAt(target);
    if (mark) {
      const at = [keysAround(mark), keysOf(mark)];
      if (String(at) === String(chosen)) letGo();
      else {
        choose(...at);
        reveal(firstMarks(at[1][0]).filter((each) => each.closest('[data-side]')));
      }
      return;
    }
    const link = target.closest('a.line');
    if (link) {
      const mark = marksOf(link.dataset.key).find(
        (each) => each.dataset.at === link.dataset.at && each.closest(link.hash),
      );
      choose([link.dataset.key]);
      if (mark) {
        event.preventDefault();
        showArticleOf(mark);
        reveal([mark]);
      }
      return;
    }
    const fact = target.closest('.fact > summary, tr[data-key] button');
    if (fact && !panel.contains(fact)) {
      const { key } = fact.closest('[data-key]').dataset;
      choose([key]);
      reveal(firstMarks(key));
    }
  });

  // Filters

  for (const box of all('.filter input[name]')) {
    const prefix = { kind: 'k', status: 's' }[box.name];
    const filter = () => {
      for (const element of all(`main :is(mark, .fact, .group, tr).${prefix}-${box.value}`)) {
        element.classList.toggle(`off-${box.name}`, !box.checked);
      }
    };
    box.addEventListener('change', filter);
    // A page that is gone back to remembers what was ticked.
    if (!box.checked) filter();
  }
  document.querySelector('#unfold')?.addEventListener('change', ({ target }) => {
    for (const fold of all('.fold')) fold.open = target.checked;
  });

  // Many articles: one at a time

  const links = all('.list a');
  let current = 0;

  function showArticle(index) {
    if (articles.length < 2 || !articles[index]) return;
    current = index;
    for (const [at, article] of articles.entries()) article.hidden = at !== index;
    for (const [at, link] of links.entries()) {
      if (at === index) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    links[index]?.scrollIntoView({ block: 'nearest' });
  }

  function showArticleOf(element) {
    const index = articles.findIndex((article) => article.contains(element));
    if (index >= 0 && articles[index].hidden) showArticle(index);
  }

  function followHash() {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!target) return;
    showArticleOf(target);
    if (target.matches('.article')) scrollTo({ top: 0 });
    else reveal([target]);
  }

  function step(by) {
    const shown = links.map((link, index) => index).filter((index) => !links[index].closest('li').hidden);
    const next = shown[shown.indexOf(current) + by];
    if (next === undefined) return;
    location.hash = links[next].hash;
  }

  const search = document.querySelector('#search');
  search?.addEventListener('input', () => {
    const words = search.value.normalize('NFC').toLowerCase();
    for (const link of links) {
      link.closest('li').hidden = !link.textContent.normalize('NFC').toLowerCase().includes(words);
    }
  });

  showArticle(0);
  followHash();
  addEventListener('hashchange', followHash);

  const bar = document.querySelector('.bar');
  new ResizeObserver(() => document.documentElement.style.setProperty('--bar', `${bar.offsetHeight}px`)).observe(bar);

  // Keys

  function stepMark(by) {
    const marks = all('main mark[data-at]').filter((mark) => isShown(mark) && !isOff(mark));
    const at = marks.indexOf(document.activeElement);
    const fromHere = by > 0 ? marks.findIndex((mark) => mark.getBoundingClientRect().top > bar.offsetHeight) : -1;
    const next = at >= 0 ? marks[at + by] : (marks[fromHere] ?? marks.at(-1));
    if (!next) return;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    choose(keysAround(next), keysOf(next));
    reveal([next]);
  }

  const KEYS = {
    n: () => stepMark(1),
    p: () => stepMark(-1),
    j: () => step(1),
    k: () => step(-1),
    '/': () => search?.focus(),
    Escape: letGo,
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches('input[type=search]') && event.key !== 'Escape') return;
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
})();
