// Tables of the page: sorted by a column's head, saved as CSV.

const tables = (() => {
  /** Tables with fewer rows stay as they are. */
  const FEWEST = 6;

  function key(text, number) {
    const bare = text.replace(/\u2212/g, '-').replace(/,(?=\d{3})/g, '');
    const span = bare.match(/^(-?[\d.]+) (s|min|h|d)$/);
    if (number && span) return span[1] * {s: 1, min: 60, h: 3600, d: 86400}[span[2]];
    const found = bare.match(/-?\d+(\.\d+)?([eE][-+]?\d+)?/);
    return number ? (found ? Number(found[0]) : -Infinity) : text;
  }

  function sort(table, column, number, descending) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const movable = rows.filter(r => !r.matches('.sum, .margin'));
    const fixed = rows.filter(r => r.matches('.sum, .margin'));
    const keys = new Map(movable.map(r => [r, key(r.cells[column]?.textContent.trim() ?? '', number)]));
    movable.sort((a, b) => {
      const [x, y] = [keys.get(a), keys.get(b)];
      const order = number ? x - y : x.localeCompare(y, 'en', {numeric: true});
      return descending ? -order : order;
    });
    body.append(...movable, ...fixed);
  }

  function sortable(table) {
    const heads = [...table.tHead.querySelectorAll('th')];
    heads.forEach((head, column) => {
      const name = head.textContent.trim();
      head.dataset.name = name;
      const button = element('button', {type: 'button', class: 'sort', onclick: () => {
        const descending = head.getAttribute('aria-sort') === 'ascending';
        heads.forEach(h => h.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
        sort(table, column, head.classList.contains('num'), descending);
      }}, name);
      head.replaceChildren(button);
    });
  }

  return {
    start() {
      document.querySelectorAll('main .scroll').forEach(frame => {
        const table = frame.querySelector('table');
        if (!table || table.tBodies[0].rows.length < FEWEST) return;
        const name = frame.getAttribute('aria-label');
        if (!table.querySelector('tr.wide')) sortable(table);
        if (frame.closest('.requirement')) return; // the drawing beside it has the same numbers
        const {bar} = toolbar(name, [['CSV', 'table as CSV', () => {
          const t = tableRows(table);
          saveCsv(fileName(name), t.head, t.rows);
        }]]);
        bar.classList.add('of-table');
        frame.before(bar);
      });
    },
  };
})();
