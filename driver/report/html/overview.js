// overview.js - what stands above the findings.

function tile(number, label, kind) {
  return html('div', {class: 'tile ' + (number ? kind || '' : 'zero'),
                      'data-tile': label},
              html('span', {class: 'number'}, number),
              html('span', {class: 'label'}, label));
}

function tiles() {
  const {summary} = Data;
  return html(
      'section', {class: 'tiles', 'aria-label': 'Summary'},
      tile(summary.findings, summary.findings === 1 ? 'finding' : 'findings'),
      tile(summary.errors, 'errors', 'severity-error'),
      tile(summary.warnings, 'warnings', 'severity-warning'),
      tile(summary.infos, 'infos', 'severity-info'),
      tile(summary.analyzed, 'files analysed'),
      summary.degraded
          ? tile(summary.degraded, 'files degraded', 'severity-warning') : null,
      summary.notAnalyzed
          ? tile(summary.notAnalyzed, 'files not analysed', 'severity-error')
          : null,
      summary.suppressed ? tile(summary.suppressed, 'suppressed') : null,
      summary.baselined ? tile(summary.baselined, 'in the baseline') : null,
      summary.leftOut ? tile(summary.leftOut, 'left out') : null);
}

function fileLine(file) {
  return html('li', null, html('span', {class: 'place'},
                               relativePath(file.path)),
              file.detail ? ': ' + file.detail : '',
              file.errors.length
                  ? html('ul', {class: 'errors'},
                         file.errors.slice(0, 5).map(
                             error => html('li', null, relativePath(error))),
                         file.errors.length > 5
                             ? html('li', null, count(file.errors.length - 5,
                                                      'more error'))
                             : null)
                  : null);
}

// Closed where it would push everything else out of sight.
function fileGroup(title, files) {
  return html('details', {open: files.length <= 10},
              html('summary', null, title + ' (' + count(files.length, 'file') +
                                        ')'),
              html('ul', null, files.map(fileLine)));
}

function incompletePanel() {
  const missing = Data.files.filter(file => file.status === 'not-analyzed');
  const degraded = Data.files.filter(file => file.status === 'degraded');
  if (!missing.length && !degraded.length)
    return null;
  const reasons = [...new Set(missing.map(file => file.reason))].sort();
  return html(
      'section', {class: 'incomplete', role: 'note',
                  'aria-label': 'Files that are not fully analysed'},
      html('h2', null, missing.length
               ? count(missing.length, 'file') +
                   ' could not be analysed: this report is not complete'
               : count(degraded.length, 'file') +
                   ' with compile errors: findings may be missing'),
      reasons.map(reason => fileGroup(
                      'Not analysed: ' + reason,
                      missing.filter(file => file.reason === reason))),
      degraded.length
          ? fileGroup('Degraded: compile errors; findings may be missing',
                      degraded)
          : null);
}

function legend() {
  return html('span', {class: 'legend'}, Severities.map(
      severity => html('span', null, svg('svg', {
                         width: 10, height: 10, 'aria-hidden': 'true'
                       }, svg('rect', {
                         class: 'severity-' + severity, width: 10, height: 10
                       })), ' ', severity)));
}

function chartCard(title, name, ...more) {
  return html('section', {class: 'card', 'aria-label': title},
              html('h2', null, title, ...more),
              html('div', {id: name}));
}

const ThemeNames = {auto: 'as the system', light: 'light', dark: 'dark'};

function themeSwitch() {
  return html('label', {class: 'theme'}, 'Theme ', html(
      'select', {
        id: 'theme', onchange: event => changeState({theme: event.target.value})
      },
      Choices.theme.map(theme => html('option', {value: theme},
                                      ThemeNames[theme]))));
}

function pageHeader() {
  const name = Data.root.split('/').filter(Boolean).pop() || Data.root;
  return html('header', {class: 'top'},
              html('div', null, html('h1', null, 'corolint ', html(
                  'span', {class: 'project'}, name))),
              themeSwitch());
}

function pageFooter() {
  const {tool, summary} = Data;
  const flags = summary.droppedFlags.map(entry => entry.flag);
  return html(
      'footer', null,
      html('p', null, 'Keys: ', html('kbd', null, '/'), ' search, ',
           html('kbd', null, 'j'), ' and ', html('kbd', null, 'k'),
           ' next and previous finding, ', html('kbd', null, 'Esc'),
           ' clear all filters. The address holds the filters: copy it to ' +
               'share what you see.'),
      html('p', null, 'corolint ' + tool.version + ', LLVM ' + tool.llvm +
                          '; exit code ' + summary.exitCode +
                          '; root ' + Data.root),
      flags.length ? html('p', null, 'Compiler flags that were left out: ' +
                                         flags.join(' '))
                   : null);
}
