// Starts the parts of the page. One that fails leaves the others and the written report as they are.

document.documentElement.classList.add('live');

/** What a part gives to whoever looks from outside: tests, the console. */
const parts = {clock, data};
window.stickney = parts;

/** Runs a part; where it fails, says so in its section. */
function part(name, run, section) {
  try {
    parts[name] = run();
  } catch (e) {
    console.error(name + ': ' + e.message, e);
    if (section) section.append(element('p', {class: 'note failed'}, 'This part of the page could not start: ' + e.message));
  }
}

// after the first picture of the page
requestAnimationFrame(() => setTimeout(() => {
  part('tables', () => tables.start());
  part('figures', () => figures.start());
  part('plots', () => plots.start());
  part('spectrum', () => spectrum.start());
  part('maps', () => maps.start());
  part('events', () => events.start());
  part('compare', () => compare.start());
  part('matrix', () => matrix.start());
  if (data.scene && document.getElementById('view-place')) {
    part('view', () => {
      const view = makeView(document.getElementById('view-place'));
      document.getElementById('view-fallback').hidden = true;
      return view;
    }, document.getElementById('view'));
  }
}));
