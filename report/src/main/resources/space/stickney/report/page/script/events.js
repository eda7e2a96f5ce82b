// All events of the run: filtered, a page at a time; an epoch sets the clock.

const events = (() => {
  const PAGE = 100;

  function build(host) {
    const time = unpack(data.events.time);
    const [phase, kind, detail] = ['phase', 'kind', 'detail'].map(c => decode(data.events[c]));
    const words = s => s.replace(/[-_]/g, ' ');
    const all = [...time.keys()];
    let found = all, page = 0;

    const select = (id, label, names) => element('select', {id, 'aria-label': label, onchange: filter},
      element('option', {value: ''}, label), ...names.map((n, i) => [n, i]).sort((a, b) => id === 'events-kind' ? a[0].localeCompare(b[0]) : 0)
        .map(([n, i]) => element('option', {value: i}, words(n))));
    const text = element('input', {id: 'events-filter', type: 'search', placeholder: 'text, or a date such as 2029-01', 'aria-label': 'Filter events by text', oninput: filter, autocomplete: 'off'});
    const phases = select('events-phase', 'every phase', phase.names);
    const kinds = select('events-kind', 'every kind', kind.names);
    const count = element('output', {id: 'events-count', class: 'readout', 'aria-live': 'polite'});
    const body = element('tbody');
    const table = element('table', {id: 'events-table'},
      element('thead', {}, element('tr', {}, ...['epoch (UTC)', 'phase', 'event', 'detail'].map(h => element('th', {scope: 'col'}, h)))), body);
    const before = element('button', {type: 'button', class: 'tool', onclick: () => { page--; list(); }}, '‹ earlier');
    const after = element('button', {type: 'button', class: 'tool', onclick: () => { page++; list(); }}, 'later ›');
    const where = element('span', {class: 'readout', 'aria-live': 'polite'});
    const now = element('button', {type: 'button', class: 'tool', onclick: () => {
      page = Math.max(0, Math.floor(found.findLastIndex(i => time[i] <= clock.time + 0.01) / PAGE));
      list();
    }}, 'at the clock');
    const csv = element('button', {type: 'button', class: 'tool', 'aria-label': 'events shown as CSV', onclick: () =>
      saveCsv(fileName('events'), ['epoch_utc', 'phase', 'kind', 'detail'],
        found.map(i => [clock.utc(time[i]).replace(' ', 'T'), phase.at(i), kind.at(i), detail.at(i)]))}, 'CSV');

    function filter() {
      const sought = text.value.trim().toLowerCase();
      found = all.filter(i =>
        (phases.value === '' || phase.index[i] === +phases.value)
        && (kinds.value === '' || kind.index[i] === +kinds.value)
        && (sought === '' || `${clock.utc(time[i])} ${phase.at(i)} ${words(kind.at(i))} ${kind.at(i)} ${detail.at(i)}`.toLowerCase().includes(sought)));
      page = 0;
      list();
    }
    function list() {
      const pages = Math.max(1, Math.ceil(found.length / PAGE));
      page = Math.min(Math.max(page, 0), pages - 1);
      body.replaceChildren(...found.slice(page * PAGE, (page + 1) * PAGE).map(i => element('tr', {'data-time': time[i]},
        element('th', {scope: 'row', class: 'unbroken'}, element('button', {type: 'button', class: 'epoch', title: 'set the clock to this', onclick: () => clock.set(time[i])}, clock.utc(time[i]))),
        element('td', {class: 'unbroken'}, phase.at(i)), element('td', {class: 'unbroken'}, words(kind.at(i))), element('td', {}, detail.at(i)))));
      count.textContent = `${show(found.length, 6)} of ${show(all.length, 6)} events`;
      where.textContent = `page ${page + 1} of ${pages}`;
      before.disabled = page === 0;
      after.disabled = page === pages - 1;
      mark();
    }
    /** The event that was last when the clock stands where it does. */
    function mark() {
      let last;
      for (const row of body.rows) {
        row.classList.remove('current');
        if (+row.dataset.time <= clock.time + 0.01) last = row;
      }
      if (last) last.classList.add('current');
    }
    host.append(
      element('div', {class: 'filters', role: 'search', 'aria-label': 'Filter events'}, text, phases, kinds, count, csv),
      element('div', {class: 'scroll tall', tabindex: '0', role: 'region', 'aria-label': 'All events'}, table),
      element('div', {class: 'toolbar of-table'}, where, before, now, after));
    list();
    clock.follow(mark);
  }

  return {
    start() {
      const host = document.getElementById('events-all');
      if (host && data.events.time.n) build(host);
    },
  };
})();
