// The matrix: rows that open when something leads to them, and a choice of rows by verdict. The list of contents follows the page.

const matrix = (() => {
  function openTarget() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const row = target && target.closest('details.requirement');
    if (row) {
      row.hidden = false;
      row.open = true;
      row.scrollIntoView();
      row.querySelector('summary').focus({preventScroll: true});
    }
  }

  function tools(host) {
    const rows = [...host.querySelectorAll('details.requirement')];
    const section = host.closest('section');
    const show = verdict => rows.forEach(r => { r.hidden = verdict !== '' && !r.classList.contains(verdict); });
    const choice = element('select', {id: 'matrix-verdict', class: 'tool', 'aria-label': 'Rows shown', onchange: e => show(e.target.value)},
      element('option', {value: ''}, 'all rows'),
      ...['met', 'missed', 'indeterminate'].filter(v => rows.some(r => r.classList.contains(v)))
        .map(v => element('option', {value: v}, v === 'indeterminate' ? 'undecided' : v)));
    const every = open => () => rows.filter(r => !r.hidden).forEach(r => { r.open = open; });
    const {bar, readout} = toolbar('Matrix', [
      ['open all', 'open all rows', every(true)],
      ['close all', 'close all rows', every(false)],
      ['CSV', 'rows as CSV', () => {
        const text = (r, c) => r.querySelector('.' + c).textContent.trim();
        saveCsv(fileName('matrix'), ['id', 'verdict', 'parameter', 'predicted', 'requirement', 'margin'],
          rows.map(r => [text(r, 'id'), r.querySelector('.mark').title, ...['what', 'value', 'wanted', 'left'].map(c => plain(text(r, c), true))]));
      }],
    ]);
    readout.after(choice);
    host.before(bar);
    section.querySelectorAll('a.badge').forEach(a => a.addEventListener('click', () => show('')));
    return show;
  }

  function contents() {
    const links = [...document.querySelectorAll('#contents a')];
    const nav = document.getElementById('contents');
    const targets = links.map(a => document.getElementById(a.hash.slice(1))).filter(Boolean);
    const visible = () => {
      let current = targets[0];
      for (const t of targets) if (t.getBoundingClientRect().top < innerHeight * 0.3) current = t;
      links.forEach(a => {
        const here = a.hash === '#' + current.id;
        if (here === a.hasAttribute('aria-current')) return;
        if (here) {
          a.setAttribute('aria-current', 'true');
          if (nav.scrollWidth > nav.clientWidth) nav.scrollLeft = a.offsetLeft - nav.clientWidth / 2 + a.offsetWidth / 2;
        } else a.removeAttribute('aria-current');
      });
    };
    let waiting = false;
    addEventListener('scroll', () => {
      if (!waiting) { waiting = true; requestAnimationFrame(() => { waiting = false; visible(); }); }
    }, {passive: true});
    visible();
  }

  return {
    start() {
      const host = document.querySelector('.requirements');
      if (host) {
        const all = tools(host);
        document.querySelectorAll('#glance a.badge, #glance a.chip').forEach(a => a.addEventListener('click', () => {
          document.getElementById('matrix-verdict').value = '';
          all('');
          if (a.hash === location.hash) openTarget();
        }));
      }
      addEventListener('hashchange', openTarget);
      contents();
      openTarget();
    },
  };
})();
