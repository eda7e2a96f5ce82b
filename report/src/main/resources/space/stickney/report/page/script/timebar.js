// The time bar: one slider over the mission, play, speed, events. It turns the clock and hears of it like everybody else.

/** Seconds of the mission in a second, and what they are called. */
const SPEEDS = [[1, 'real time'], [10, '10 ×'], [60, '1 min/s'], [600, '10 min/s'], [3600, '1 h/s'], [6 * 3600, '6 h/s'],
  [86400, '1 d/s'], [5 * 86400, '5 d/s'], [30 * 86400, '30 d/s']];

/** The phases with times of the clock, and the one flown at a time. */
const barPhases = (data.bar ? data.bar.phases : []).map(p => ({...p, from: clock.seconds(p.start), to: clock.seconds(p.end)}));
const flownPhase = t => {
  for (let i = barPhases.length - 1; i >= 0; i--) if (t >= barPhases[i].from && (barPhases[i].to > barPhases[i].from || i === barPhases.length - 1)) return i;
  return 0;
};

/** The events that the bar shows, in order: time, kind, detail. */
const barEvents = (data.bar ? data.bar.events : []).map(([utc, kind, detail]) => ({t: clock.seconds(utc), kind, detail}))
  .sort((a, b) => a.t - b.t);

const timeBar = (() => {
  if (!data.bar || barPhases.length === 0) return undefined;
  let playing = false, direction = 1, last = 0;

  const play = element('button', {id: 'time-play', type: 'button', class: 'play', 'aria-label': 'Play', title: 'Play or pause (space)', onclick: () => toggle()});
  const utc = element('output', {id: 'time-utc', title: 'UTC'});
  const phase = element('span', {id: 'time-phase', class: 'phase'});
  const slider = element('input', {id: 'time-slider', type: 'range', min: 0, max: clock.span, step: 1, value: 0, 'aria-label': 'Time', oninput: () => clock.set(Number(slider.value))});
  const speed = element('select', {id: 'time-speed', 'aria-label': 'Speed'}, ...SPEEDS.map(([s, text]) => element('option', {value: s}, text)));
  speed.value = String(86400);
  const back = element('button', {id: 'time-direction', type: 'button', 'aria-pressed': 'false', title: 'Run backwards', 'aria-label': 'Run backwards', onclick: () => {
    direction = -direction;
    back.setAttribute('aria-pressed', String(direction < 0));
    if (!playing) start();
  }}, '⇤');
  const previous = element('button', {id: 'time-previous', type: 'button', title: 'Event before', 'aria-label': 'Event before', onclick: () => step(-1)}, '‹');
  const next = element('button', {id: 'time-next', type: 'button', title: 'Next event', 'aria-label': 'Next event', onclick: () => step(1)}, '›');
  const jump = element('select', {id: 'time-events', 'aria-label': 'Go to event', onchange: () => {
    if (jump.value !== '') clock.set(Number(jump.value));
  }}, element('option', {value: ''}, 'Go to event …'));
  barPhases.forEach((p, i) => {
    const own = barEvents.filter(e => flownPhase(e.t) === i);
    const group = element('optgroup', {label: p.label}, element('option', {value: p.from}, clock.utc(p.from).slice(0, 16) + '  ' + p.label + ' begins'));
    own.forEach(e => group.append(element('option', {value: e.t}, clock.utc(e.t).slice(0, 16) + '  ' + words(e))));
    jump.append(group);
  });
  const track = element('canvas', {class: 'track', 'aria-hidden': 'true'});
  const bar = element('div', {id: 'time-bar', role: 'group', 'aria-label': 'Time bar'},
    element('div', {class: 'row'}, play, back, speed, previous, next, jump, element('span', {class: 'now'}, utc, phase)),
    element('div', {class: 'scale'}, track, slider));
  document.body.append(bar);
  document.documentElement.classList.add('with-bar');

  function words(e) {
    return e.kind === 'maneuver' ? e.detail : e.kind.replaceAll('-', ' ') + (e.detail ? ': ' + e.detail : '');
  }

  /** The next or the last event, or begin of a phase. */
  function step(way) {
    const stops = [...barEvents.map(e => e.t), ...barPhases.map(p => p.from), 0, clock.span].sort((a, b) => a - b);
    const found = way > 0 ? stops.find(t => t > clock.time + 0.5) : stops.findLast(t => t < clock.time - 0.5);
    if (found !== undefined) clock.set(found);
  }

  function toggle() {
    if (playing) pause(); else start();
  }

  function start() {
    if (direction > 0 && clock.time >= clock.span) clock.set(0);
    playing = true;
    last = performance.now();
    play.setAttribute('aria-label', 'Pause');
    play.classList.add('on');
    requestAnimationFrame(turn);
  }

  function pause() {
    playing = false;
    play.setAttribute('aria-label', 'Play');
    play.classList.remove('on');
  }

  function turn(now) {
    if (!playing) return;
    // after a pause of the tab the mission goes on from where it was, it does not leap
    // (a frame may bear a time just before the key that started it)
    const passed = Math.min(Math.max(now - last, 0) / 1000, 0.25);
    last = now;
    const target = clock.time + direction * passed * Number(speed.value);
    clock.set(target);
    if (direction > 0 ? target >= clock.span : target <= 0) pause(); else requestAnimationFrame(turn);
  }

  /** What a key does; whether it did something. */
  function key(e) {
    if (e.target instanceof HTMLSelectElement || e.altKey || e.ctrlKey || e.metaKey) return false;
    const one = e.shiftKey ? clock.span / 100 : Number(speed.value);
    if (e.key === ' ' && !(e.target instanceof HTMLButtonElement)) toggle();
    else if (e.key === 'ArrowRight' || (e.key === 'ArrowUp' && e.target === slider)) clock.set(clock.time + one);
    else if (e.key === 'ArrowLeft' || (e.key === 'ArrowDown' && e.target === slider)) clock.set(clock.time - one);
    else if (e.key === 'Home') clock.set(0);
    else if (e.key === 'End') clock.set(clock.span);
    else if (e.key === 'PageUp') step(1);
    else if (e.key === 'PageDown') step(-1);
    else return false;
    e.preventDefault();
    return true;
  }
  bar.addEventListener('keydown', key);

  /** Phases as stripes, events as ticks. */
  function draw() {
    const width = track.clientWidth, height = track.clientHeight, ratio = devicePixelRatio || 1;
    if (width === 0) return;
    track.width = Math.round(width * ratio);
    track.height = Math.round(height * ratio);
    const c = track.getContext('2d');
    c.scale(ratio, ratio);
    const at = t => t / clock.span * width;
    barPhases.forEach(p => {
      c.fillStyle = colour('--p' + p.colour);
      c.fillRect(at(p.from), 4, Math.max(at(p.to) - at(p.from), 0.5), height - 8);
    });
    c.fillStyle = colour('--ink');
    // kinds that come often have short ticks
    const counts = new Map();
    barEvents.forEach(e => counts.set(e.kind, (counts.get(e.kind) ?? 0) + 1));
    barEvents.forEach(e => c.fillRect(at(e.t) - 0.5, 0, 1, counts.get(e.kind) > 30 ? 3.5 : height));
  }
  new ResizeObserver(draw).observe(track);
  onScheme(draw);

  let stripe = -1;
  clock.follow(t => {
    slider.value = String(t);
    const text = clock.utc(t), i = flownPhase(t);
    utc.textContent = text;
    if (i !== stripe) {
      stripe = i;
      phase.textContent = barPhases[i].label;
      phase.dataset.colour = barPhases[i].colour;
    }
    slider.setAttribute('aria-valuetext', text + ' UTC, ' + barPhases[i].label);
  });
  return {key, pause, start, get playing() { return playing; }};
})();
