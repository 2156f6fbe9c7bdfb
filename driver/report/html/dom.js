// dom.js - making elements.

const SvgNamespace = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false)
      continue;
    if (name.startsWith('on'))
      element.addEventListener(name.slice(2), value);
    else
      element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter(
      child => child !== null && child !== undefined && child !== false));
  return element;
}

// An element; attributes that begin with "on" are listeners.
function html(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SvgNamespace, tag), attributes,
              children);
}

function count(number, word) {
  return number + ' ' + (number === 1 ? word : word + 's');
}

// A details element whose content is made when somebody opens it.
function lazyDetails(name, title, makeContent) {
  const details = html('details', {class: name}, html('summary', null, title));
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1)
      details.append(makeContent());
  });
  return details;
}

// Text in which 'quoted' names are set as code; an apostrophe is no quote.
function withNames(text) {
  return text.split(/(?<!\w)'([^']+)'(?!\w)/)
      .map((piece, i) => i % 2 ? html('code', null, piece) : piece);
}
