/* Many articles on one page are shown one at a time; the list leads to them. */

const articles = (() => {
  const sections = all('main > .article');
  const links = all('.list a');
  const search = document.querySelector('#search');
  let current = 0;

  function show(index) {
    if (sections.length < 2) return;
    current = index;
    for (const [at, section] of sections.entries()) section.hidden = at !== index;
    for (const link of links) link.removeAttribute('aria-current');
    links[index].setAttribute('aria-current', 'true');
    links[index].scrollIntoView({ block: 'nearest' });
  }

  function showThatOf(element) {
    const index = sections.findIndex((section) => section.contains(element));
    if (index >= 0 && sections[index].hidden) show(index);
  }

  function followHash() {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!target) return;
    showThatOf(target);
    if (target.matches('.article')) {
      facts.letGo();
      scrollTo({ top: 0 });
    } else reveal([target]);
  }

  search?.addEventListener('input', () => {
    const plain = (words) => words.normalize('NFC').toLowerCase();
    for (const link of links) link.closest('li').hidden = !plain(link.textContent).includes(plain(search.value));
  });
  show(0);
  followHash();
  addEventListener('hashchange', followHash);

  return {
    showThatOf,
    search: () => search?.focus(),
    /** To the next of those that the search leaves, or back. */
    step(by) {
      const left = links.filter((link, index) => index === current || !link.closest('li').hidden);
      const next = left[left.indexOf(links[current]) + by];
      if (next) location.hash = next.hash;
    },
  };
})();
