// What is chosen in the view: target, frame, paint; by buttons, keys and the page's address.

/** The view's part of the address: #t=2028-12-13T21:25&at=phobos&frame=rotating&d=60&az=30&el=20&paint=tengoo */
const viewAddress = {
  read() {
    const p = new URLSearchParams(location.hash.slice(1));
    const number = name => p.has(name) && Number.isFinite(Number(p.get(name))) ? Number(p.get(name)) : undefined;
    const t = p.get('t');
    const seconds = t ? clock.seconds(/T\d\d:\d\d$/.test(t) ? t + ':00' : t) : NaN;
    return {t: Number.isFinite(seconds) ? seconds : undefined, at: p.get('at') ?? undefined, frame: p.get('frame') ?? undefined,
      paint: p.get('paint') ?? undefined, d: number('d'), az: number('az'), el: number('el')};
  },
  text(s) {
    const p = [['t', clock.utc(clock.time).replace(' ', 'T')], ['at', s.target.toLowerCase()], ['frame', s.frame], ['d', s.d.toPrecision(4)],
      ['az', s.az.toFixed(1)], ['el', s.el.toFixed(1)]];
    if (s.paint) p.push(['paint', s.paint]);
    return '#' + p.map(([k, v]) => k + '=' + encodeURIComponent(v).replaceAll('%3A', ':')).join('&');
  },
};

const FRAME_NAMES = {inertial: 'fixed among the stars', rotating: 'turning with the orbit', fixed: 'turning with the body'};

/**
 * @param names the targets in order; @param presets [label, target]
 * @param view {go(target), frame(name), paint(name), zoom(factor), link()}
 */
function makeControls(box, names, presets, maps, view) {
  const target = element('select', {id: 'view-target', 'aria-label': 'Look at', onchange: () => view.go(target.value)},
    ...names.map(n => element('option', {value: n}, n)));
  const frame = element('select', {id: 'view-frame', 'aria-label': 'Frame', onchange: () => view.frame(frame.value)});
  const paint = element('select', {id: 'view-paint', 'aria-label': 'Paint', onchange: () => view.paint(paint.value)},
    element('option', {value: ''}, 'no paint'), ...maps.map(m => element('option', {value: m.name}, 'imaged by ' + m.name)));
  const buttons = presets.map(([label, name]) => element('button', {type: 'button', 'data-target': name, onclick: () => view.go(name, true)}, label));
  const link = element('button', {type: 'button', id: 'view-link', title: 'Put this view into the address, to keep or to send', onclick: () => {
    location.replace(view.link());
    link.textContent = 'In the address';
    setTimeout(() => { link.textContent = 'Link'; }, 1500);
  }}, 'Link');
  box.append(
    element('div', {class: 'presets', role: 'group', 'aria-label': 'Go to'}, ...buttons),
    element('label', {}, 'at ', target), element('label', {}, 'frame ', frame),
    ...(maps.length ? [element('label', {}, 'paint ', paint)] : []),
    element('span', {class: 'zoom'}, element('button', {type: 'button', title: 'Nearer (+)', 'aria-label': 'Nearer', onclick: () => view.zoom(0.6)}, '+'),
      element('button', {type: 'button', title: 'Farther (−)', 'aria-label': 'Farther', onclick: () => view.zoom(1 / 0.6)}, '−'), link));
  return {
    show(state, frames) {
      target.value = state.target;
      frame.replaceChildren(...frames.map(f => element('option', {value: f}, FRAME_NAMES[f])));
      frame.value = state.frame;
      frame.disabled = frames.length < 2;
      paint.value = state.paint;
      buttons.forEach(b => b.setAttribute('aria-pressed', String(b.dataset.target === state.target)));
    },
  };
}
