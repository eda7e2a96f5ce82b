// This run beside another: the page of the other is read from disk and set against this one. Nothing of it is run or shown but its texts.

const compare = (() => {
  /** What a page says: title, requirements by identifier, key figures by name. */
  function read(page) {
    const text = (within, q) => within.querySelector(q)?.textContent.trim() ?? '';
    const rows = new Map([...page.querySelectorAll('details.requirement')].map(r => [text(r, 'summary .id'), {
      what: text(r, '.what'), value: text(r, 'summary .value'), wanted: text(r, '.wanted'), margin: text(r, 'summary .left'),
      verdict: ['met', 'missed', 'indeterminate'].find(v => r.classList.contains(v)) ?? '',
    }]));
    const figures = new Map([...page.querySelectorAll('#figures .figures > div, #budgets .budget > div')]
      .map(d => [text(d, 'dt'), [...d.querySelectorAll('dd span')].map(s => s.textContent.trim()).join(', ') || text(d, 'dd')]));
    return {title: text(page, 'h1'), rows, figures};
  }

  const words = v => v === 'indeterminate' ? 'undecided' : v;

  function table(id, name, heads, rows) {
    const body = element('tbody');
    body.append(...rows.map(({changed, cells}) => element('tr', changed ? {class: 'current'} : {},
      ...cells.map((c, i) => element(i ? 'td' : 'th', i ? {class: /^[+−]|^[a-z]+$/.test(c) ? 'unbroken' : 'text'} : {scope: 'row', class: 'unbroken'}, c)))));
    const {bar} = toolbar(name, [['CSV', 'table as CSV', () => saveCsv(fileName('compare', id), heads, rows.map(r => r.cells.map(c => plain(c, true))))]]);
    bar.classList.add('of-table');
    return [element('h3', {}, name), bar, element('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': name},
      element('table', {id: 'compare-' + id}, element('thead', {}, element('tr', {}, ...heads.map(h => element('th', {scope: 'col'}, h)))), body))];
  }

  function set(here, there) {
    const ids = [...new Set([...here.rows.keys(), ...there.rows.keys()])];
    const rows = ids.map(id => {
      const [a, b] = [here.rows.get(id), there.rows.get(id)];
      const side = r => r ? [words(r.verdict), r.value, r.margin] : ['not asked', '', ''];
      return {changed: a?.verdict !== b?.verdict, cells: [a?.verdict !== b?.verdict ? id + ' ≠' : id, (a || b).what, (a || b).wanted, ...side(a), ...side(b)]};
    });
    const names = [...new Set([...here.figures.keys(), ...there.figures.keys()])];
    const figures = names.map(name => {
      const [a, b] = [here.figures.get(name) ?? '–', there.figures.get(name) ?? '–'];
      return {changed: a !== b, cells: [a !== b ? name + ' ≠' : name, a, b]};
    });
    return [
      ...(rows.length ? table('matrix', 'Requirements of both', ['id', 'parameter', 'requirement', 'here', 'predicted', 'margin', 'other', 'predicted there', 'margin there'], rows) : []),
      ...table('figures', 'Key figures of both', ['figure', 'here', 'other'], figures),
      element('p', {class: 'note'}, 'Marked with ≠: requirements whose verdicts differ, figures that differ.'),
    ];
  }

  return {
    start() {
      const host = document.getElementById('compare-place');
      if (!host) return;
      const told = element('output', {id: 'compare-told', class: 'readout', 'aria-live': 'polite'});
      const result = element('div', {id: 'compare-result'});
      const input = element('input', {id: 'compare-file', type: 'file', accept: '.html,text/html', onchange: async () => {
        const file = input.files[0];
        if (!file) return;
        const page = new DOMParser().parseFromString(await file.text(), 'text/html');
        const other = read(page);
        if (!page.getElementById('data') || !other.title) {
          told.textContent = file.name + ' is no page of a run; take a report.html';
          result.replaceChildren();
          return;
        }
        told.textContent = `Other: ${other.title} (${file.name})`;
        result.replaceChildren(...set(read(document), other));
      }});
      host.append(element('div', {class: 'filters'}, element('label', {for: 'compare-file'}, 'report.html of the other run'), input, told), result);
    },
  };
})();
