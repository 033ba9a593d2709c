/* Boxes to tick: kinds and statuses of facts, lines that were not read. */

const PREFIXES = { kind: 'k', status: 's' };

for (const box of all('.filter input[name]')) {
  const filter = () => {
    for (const element of all(`main :is(mark, .fact, .group, tr).${PREFIXES[box.name]}-${box.value}`)) {
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
