// model.js - the data, what is selected of them, and the address that says so.

const Data = JSON.parse(document.getElementById('data').textContent);
const Severities = ['error', 'warning', 'info'];

function relativePath(path) {
  const root = Data.root.replace(/\/$/, '') + '/';
  return path.startsWith(root) ? path.slice(root.length) : path;
}

function makeItem(finding, index, isHidden) {
  const path = relativePath(finding.path);
  return {
    finding, index, isHidden, path,
    fixes: isHidden ? [] : Data.diffs[index],
    words: [path, finding.check, finding.message, finding.severity,
            ...finding.notes.map(note => note.message)].join('\n').toLowerCase()
  };
}

// In the order of the report: by place.
const Items = [
  ...Data.findings.map((finding, i) => makeItem(finding, i, false)),
  ...Data.suppressed.map(
      (finding, i) => makeItem(finding, Data.findings.length + i, true))
];

const Defaults = {
  q: '', check: '', severity: '', in: '', id: '',
  group: 'file', sort: 'place', view: 'full', theme: 'auto',
  hidden: '', fixable: ''
};
const Choices = {
  group: ['file', 'check', 'none'],
  sort: ['place', 'severity', 'check'],
  view: ['full', 'compact'],
  theme: ['auto', 'light', 'dark']
};

let State = {...Defaults};

function readState() {
  const given = new URLSearchParams(location.hash.slice(1));
  State = {...Defaults};
  for (const key of Object.keys(Defaults)) {
    const value = given.get(key);
    if (value !== null && (!Choices[key] || Choices[key].includes(value)))
      State[key] = value;
  }
}

function stateHash(state) {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(state))
    if (value !== Defaults[key])
      parameters.set(key, value);
  return '#' + parameters;
}

// Leaves the place in the page alone, and makes no entry in the history for
// each letter that is typed.
function changeState(changes) {
  State = {...State, ...changes};
  history.replaceState(null, '', stateHash(State));
  document.dispatchEvent(new Event('state'));
}

function listOf(key) {
  return State[key] ? State[key].split(',') : [];
}

// Adds a value to a list in the state, or takes it away.
function toggleIn(key, value) {
  const values = new Set(listOf(key));
  if (!values.delete(value))
    values.add(value);
  changeState({[key]: [...values].sort().join(','), id: ''});
}

const Filters = {
  hidden: item => State.hidden || !item.isHidden,
  id: item => !State.id || item.finding.fingerprint === State.id,
  check: item => !State.check || listOf('check').includes(item.finding.check),
  severity: item => !State.severity ||
      listOf('severity').includes(item.finding.severity),
  in: item => !State.in || item.path === State.in ||
      item.path.startsWith(State.in.replace(/\/?$/, '/')),
  fixable: item => !State.fixable || item.fixes.length > 0,
  q: item => State.q.toLowerCase().split(/\s+/).every(
      word => item.words.includes(word))
};

function isFiltered() {
  return Boolean(State.q || State.check || State.severity || State.in ||
                 State.id || State.fixable);
}

// The findings that pass all filters, but for one: a chart shows also what a
// click on it would select.
function selected(except) {
  const filters = Object.entries(Filters)
                      .filter(([name]) => name !== except)
                      .map(([, filter]) => filter);
  return Items.filter(item => filters.every(filter => filter(item)));
}

const severityRank = item => Severities.indexOf(item.finding.severity);
const placeOf = item => [item.path, item.finding.line, item.finding.column];

function byPlace(a, b) {
  const [pathA, lineA, columnA] = placeOf(a);
  const [pathB, lineB, columnB] = placeOf(b);
  if (pathA !== pathB)
    return pathA < pathB ? -1 : 1;
  return lineA - lineB || columnA - columnB || a.index - b.index;
}

function sorted(items) {
  const result = [...items].sort(byPlace);
  if (State.sort === 'severity')
    result.sort((a, b) => severityRank(a) - severityRank(b));
  if (State.sort === 'check')
    result.sort((a, b) => a.finding.check < b.finding.check   ? -1
                          : a.finding.check > b.finding.check ? 1
                                                              : 0);
  return result;
}

// Arrays of a name and its findings, in the order that these have; checks by
// name.
function grouped(items) {
  if (State.group === 'none')
    return items.length ? [['', items]] : [];
  const groups = new Map();
  for (const item of items) {
    const name = State.group === 'file' ? item.path : item.finding.check;
    if (!groups.has(name))
      groups.set(name, []);
    groups.get(name).push(item);
  }
  const result = [...groups];
  return State.group === 'check' ? result.sort(([a], [b]) => a < b ? -1 : 1)
                                 : result;
}
