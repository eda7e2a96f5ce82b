// What all parts of the page share: the data of the run, times, numbers, colours, files to save.

/** The data block that the report wrote. */
const data = JSON.parse(document.getElementById('data').textContent);

/**
 * Numbers packed by Packed.java: differences as zigzag variable-length integers in base 64.
 * @returns {Float64Array} in the unit of the step, row after row
 */
function unpack(packed) {
  const bytes = Uint8Array.from(atob(packed.data), c => c.charCodeAt(0));
  const values = new Float64Array(packed.n);
  const last = new Float64Array(packed.columns);
  let at = 0;
  for (let i = 0; i < packed.n; i++) {
    let z = 0, factor = 1, byte;
    do {
      byte = bytes[at++];
      z += (byte & 127) * factor;
      factor *= 128;
    } while (byte > 127);
    const difference = z % 2 === 0 ? z / 2 : -(z + 1) / 2;
    const column = i % packed.columns;
    last[column] += difference;
    values[i] = last[column] * packed.step;
  }
  return values;
}

/** The index of the last element that is not above the value, at least 0; the array ascends. */
function indexAt(array, value) {
  let low = 0, high = array.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (array[middle] <= value) low = middle; else high = middle - 1;
  }
  return low;
}

/** An element with attributes, properties that are functions as listeners ("onclick"), and children. */
function element(tag, attributes = {}, ...children) {
  const e = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') e.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) e.setAttribute(name, value === true ? '' : value);
  }
  e.append(...children);
  return e;
}

/** The present value of a colour of the style sheet, such as "--ink". */
function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** Calls back when light turns to dark or back. */
function onScheme(callback) {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', callback);
}

/** Calls back in the frame after an element has changed its size. */
function onResize(host, callback) {
  let asked = false;
  new ResizeObserver(() => {
    if (!asked) { asked = true; requestAnimationFrame(() => { asked = false; callback(); }); }
  }).observe(host);
}

/** Saves a text or blob as a file. */
function save(name, content, type) {
  const blob = content instanceof Blob ? content : new Blob([content], {type});
  const address = URL.createObjectURL(blob);
  const link = element('a', {href: address, download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** A number to so many significant digits, thousands apart, with a true minus sign. */
function show(x, digits = 4) {
  if (!Number.isFinite(x)) return '–';
  return x.toLocaleString('en-GB', {maximumSignificantDigits: digits}).replace('-', '−');
}

/** Texts coded by Coded.java: {names, index}, and at(i). */
function decode(coded) {
  const index = unpack(coded.index);
  return {names: coded.names, index, at: i => coded.names[index[i]]};
}

/**
 * A field of a CSV file (RFC 4180), quoted when needed. A text that a table program would take for a formula gets an apostrophe before it
 * (OWASP, CSV injection); numbers stay as they are.
 */
function csvField(value) {
  let text = String(value ?? '');
  if (/^[=+\-@\t\r]/.test(text) && !/^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text)) text = "'" + text;
  return /[",\n\r]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
}

/** Saves rows of values as a CSV file. */
function saveCsv(name, head, rows) {
  const lines = [head, ...rows].map(row => Array.from(row, csvField).join(','));
  save(name + '.csv', lines.join('\r\n') + '\r\n', 'text/csv');
}
