// charts.js - findings as stacked bars, by check and by folder.

const MaxRows = 10;

function severityCounts(items) {
  const result = {error: 0, warning: 0, info: 0};
  for (const item of items)
    ++result[item.finding.severity];
  return result;
}

function describeCounts(counts) {
  return Severities.filter(severity => counts[severity])
      .map(severity => count(counts[severity], severity)).join(', ');
}

// One bar: a segment for each severity, `most` findings wide at the utmost.
function stackedBar(counts, most) {
  const bar = svg('svg', {
    class: 'bar', width: '100%', height: 14, 'aria-hidden': 'true',
    focusable: 'false'
  });
  let at = 0;
  for (const severity of Severities) {
    const width = 100 * counts[severity] / most;
    if (width)
      bar.append(svg('rect', {
        class: 'severity-' + severity, x: at + '%', y: 0, width: width + '%',
        height: 14, 'data-count': counts[severity]
      }));
    at += width;
  }
  return bar;
}

// `rows` have a name, a label, their items, whether they are `pressed`, and
// what a click does.
function barChart(rows) {
  const most = Math.max(1, ...rows.map(row => row.items.length));
  return html('ul', {class: 'chart'}, rows.map(row => {
    const counts = severityCounts(row.items);
    return html(
        'li', null,
        html('button', {
          type: 'button', class: 'row', 'data-name': row.name,
          'aria-pressed': row.pressed === undefined ? undefined
                                                    : String(row.pressed),
          title: row.name + ': ' + describeCounts(counts), onclick: row.click,
          'aria-label': row.label + ': ' + (describeCounts(counts) || 'none')
        },
             html('span', {class: 'row-label'}, row.label),
             html('span', {class: 'row-bar'}, stackedBar(counts, most)),
             html('span', {class: 'row-count'}, row.items.length)));
  }));
}

function groupBy(items, nameOf) {
  const groups = new Map();
  for (const item of items) {
    const name = nameOf(item);
    if (!groups.has(name))
      groups.set(name, []);
    groups.get(name).push(item);
  }
  return [...groups].sort(
      ([a, itemsA], [b, itemsB]) =>
          itemsB.length - itemsA.length || (a < b ? -1 : 1));
}

function checkChart() {
  const selectedChecks = listOf('check');
  const rows = groupBy(selected('check'), item => item.finding.check)
                   .map(([check, items]) => ({
                          name: check, label: check, items,
                          pressed: selectedChecks.includes(check),
                          click: () => toggleIn('check', check)
                        }));
  return rows.length ? barChart(rows) : html('p', {class: 'empty'}, 'None.');
}

// What follows `folder` in the path, up to the next slash: 'net/' for a folder,
// 'main.cpp' for a file. Folders that hold nothing but one folder count as one.
function childrenOf(folder, items) {
  const next = (path, from) => {
    const end = path.indexOf('/', from + 1);
    return end < 0 ? path : path.slice(0, end + 1);
  };
  let groups = groupBy(items, item => next(item.path, folder.length));
  while (groups.length === 1 && groups[0][0].endsWith('/')) {
    const only = groups[0][0];
    groups = groupBy(items, item => next(item.path, only.length));
    if (groups.length > 1)
      break;
  }
  return groups;
}

function breadcrumbs() {
  // The slash that a full path begins with belongs to its first part.
  const parts = State.in.match(/^\/?[^/]+|[^/]+/g) || [];
  const crumb = (label, path) => html(
      'button', {
        type: 'button', class: 'crumb', 'data-name': path,
        'aria-current': path.replace(/\/$/, '') ===
                State.in.replace(/\/$/, '') ? 'true' : undefined,
        onclick: () => changeState({in: path, id: ''})
      },
      label);
  const result = [crumb('all files', '')];
  parts.forEach((part, i) => result.push(
                    ' / ', crumb(part, parts.slice(0, i + 1).join('/') +
                                     (i + 1 < parts.length ? '/' : ''))));
  return html('nav', {class: 'crumbs', 'aria-label': 'Folder'}, result);
}

function folderChart() {
  const isFile = Items.some(item => item.path === State.in);
  const inside = isFile ? selected().filter(item => item.path === State.in)
                        : selected();
  const folder = State.in && !isFile ? State.in.replace(/\/?$/, '/') : '';
  const groups = isFile ? (inside.length ? [[State.in, inside]] : [])
                        : childrenOf(folder, inside);
  const rows = groups.map(([path, items]) => ({
                            name: path, items,
                            label: isFile ? path.split('/').pop()
                                          : path.slice(folder.length),
                            click: () => changeState({in: path, id: ''})
                          }));
  const shown = rows.slice(0, MaxRows);
  const chart =
      rows.length ? barChart(shown) : html('p', {class: 'empty'}, 'None.');
  const holder = html('div', null, breadcrumbs(), chart);
  if (rows.length > MaxRows) {
    const more = html('button', {
      type: 'button', class: 'more',
      onclick: () => chart.replaceWith(barChart(rows)) || more.remove()
    }, 'Show ' + (rows.length - MaxRows) + ' more');
    holder.append(more);
  }
  return holder;
}
