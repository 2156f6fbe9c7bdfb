// page.js - puts the page together, and keeps it as the state says.

// So many findings are made at once; more when one scrolls to the end.
const BatchSize = 40;
let Pending = [];

function choice(key, label, names) {
  return html('label', null, label + ' ', html(
      'select', {
        id: key, onchange: event => changeState({[key]: event.target.value})
      },
      Choices[key].map((value, i) => html('option', {value}, names[i]))));
}

function toggle(key, label) {
  return html('label', {class: 'toggle'}, html('input', {
    type: 'checkbox', id: key,
    onchange: event => changeState({[key]: event.target.checked ? '1' : ''})
  }), ' ' + label);
}

function severityButtons() {
  const totals = severityCounts(Items.filter(item => !item.isHidden));
  return html('span', {class: 'severities', role: 'group',
                       'aria-label': 'Severities'},
              Severities.filter(severity => totals[severity]).map(
                  severity => html('button', {
                    type: 'button', class: 'chip', 'data-severity': severity,
                    onclick: () => toggleIn('severity', severity)
                  }, severity)));
}

function filterBar() {
  return html(
      'section', {class: 'filters', 'aria-label': 'Filters'},
      html('label', {class: 'search'}, 'Search ', html('input', {
             type: 'search', id: 'q', autocomplete: 'off', spellcheck: 'false',
             placeholder: 'message, file or check',
             oninput: event => changeState({q: event.target.value, id: ''})
           })),
      severityButtons(),
      Data.diffs.some(fixes => fixes.length) ? toggle('fixable', 'with a fix')
                                             : null,
      Data.suppressed.length
          ? toggle('hidden', 'not reported (' + Data.suppressed.length + ')')
          : null,
      choice('group', 'Group by', ['file', 'check', 'nothing']),
      choice('sort', 'Sort by', ['place', 'severity', 'check']),
      choice('view', 'Show', ['code', 'one line each']),
      html('span', {class: 'shown'},
           html('output', {id: 'shown', 'aria-live': 'polite'}),
           html('button', {type: 'button', id: 'clear', onclick: clearFilters},
                'Clear filters')));
}

function clearFilters() {
  changeState({q: '', check: '', severity: '', in: '', id: '', fixable: ''});
}

//===-- The list ----------------------------------------------------------===//

function groupHeader(name, items) {
  const about = State.group === 'check' ? html('p', null, summaryOf(name))
                                        : null;
  return html('header', {class: 'group', 'data-group': name},
              html('h2', null, name, ' ', html('span', {class: 'group-count'},
                                               items.length)),
              about);
}

function renderBatch(list, size) {
  list.append(...Pending.splice(0, size).map(make => make()));
  document.getElementById('more').hidden = !Pending.length;
}

function renderList(items) {
  const list = document.getElementById('list');
  list.replaceChildren();
  list.className = State.id ? 'full' : State.view;
  Pending = grouped(sorted(items)).flatMap(([name, group]) => [
    ...(name ? [() => groupHeader(name, group)] : []),
    ...group.map(item => () => findingView(item))
  ]);
  renderBatch(list, BatchSize);
  if (!items.length)
    list.append(html('p', {class: 'empty'},
                     isFiltered() ? 'No finding passes these filters.'
                                  : nothingFound()));
}

function nothingFound() {
  const {analyzed, degraded, notAnalyzed} = Data.summary;
  if (analyzed + degraded === 0)
    return 'Nothing was analysed, so nothing was found.';
  return notAnalyzed ? 'Nothing was found in the files that were analysed.'
                     : 'Nothing was found.';
}

function updateControls(items) {
  for (const key of ['q', 'group', 'sort', 'view', 'theme']) {
    const control = document.getElementById(key);
    if (control.value !== State[key])
      control.value = State[key];
  }
  for (const key of ['hidden', 'fixable'])
    if (document.getElementById(key))
      document.getElementById(key).checked = Boolean(State[key]);
  const severities = listOf('severity');
  for (const button of document.querySelectorAll('.chip'))
    button.setAttribute('aria-pressed',
                        severities.includes(button.dataset.severity));
  const total = Items.filter(Filters.hidden).length;
  document.getElementById('shown').textContent =
      isFiltered() ? items.length + ' of ' + count(total, 'finding')
                   : count(total, 'finding');
  document.getElementById('clear').hidden = !isFiltered();
}

// What had the focus in a chart still has it when the chart is a new one.
function redraw(holder, chart) {
  const element = document.getElementById(holder);
  const active = document.activeElement;
  const name = element.contains(active) ? active.dataset.name : undefined;
  element.replaceChildren(chart);
  if (name !== undefined)
    for (const button of element.querySelectorAll('button'))
      if (button.dataset.name === name)
        button.focus();
}

function update() {
  const items = selected();
  document.documentElement.dataset.theme = State.theme;
  updateControls(items);
  redraw('by-check', checkChart());
  redraw('by-folder', folderChart());
  renderList(items);
}

//===-- Keys, scrolling, printing -----------------------------------------===//

function step(forward) {
  const cards = [...document.querySelectorAll('.finding')];
  const at = cards.findIndex(card => card.contains(document.activeElement));
  const next = at < 0 ? 0 : at + (forward ? 1 : -1);
  if (next >= cards.length)
    renderBatch(document.getElementById('list'), BatchSize);
  const card = document.querySelectorAll('.finding')[Math.max(next, 0)];
  if (card)
    card.focus();
}

function onKey(event) {
  const isTyping = event.target.closest('input, select');
  if (event.ctrlKey || event.metaKey || event.altKey)
    return;
  if (event.key === 'Escape')
    clearFilters();
  if (isTyping)
    return;
  if (event.key === '/') {
    event.preventDefault();
    document.getElementById('q').focus();
  }
  if (event.key === 'j' || event.key === 'k')
    step(event.key === 'j');
}

function start() {
  const list = html('div', {id: 'list'});
  const more = html('button', {
    type: 'button', id: 'more', class: 'more',
    onclick: () => renderBatch(list, BatchSize)
  }, 'Show more');
  document.getElementById('app').append(...[
    pageHeader(),
    html('main', null, incompletePanel() || '', tiles(),
         html('div', {class: 'cards'},
              chartCard('By check', 'by-check', legend()),
              chartCard('By folder', 'by-folder')),
         filterBar(), list, more),
    pageFooter()
  ]);
  readState();
  update();
  document.addEventListener('state', update);
  window.addEventListener('hashchange', () => {
    readState();
    update();
    if (State.id)
      list.scrollIntoView();
  });
  document.addEventListener('keydown', onKey);
  const observer = new IntersectionObserver(entries => {
    if (!entries.some(entry => entry.isIntersecting) || !Pending.length)
      return;
    renderBatch(list, BatchSize);
    // Says again whether the list's end is still in sight.
    observer.unobserve(more);
    observer.observe(more);
  }, {rootMargin: '800px'});
  observer.observe(more);
  window.addEventListener('beforeprint',
                          () => renderBatch(list, Pending.length));
}

start();
