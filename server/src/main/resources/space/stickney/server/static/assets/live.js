// Progress of runs on the page, by server-sent events. Without this script the page shows how it was when it was loaded.

/** Shows an event of a run in its part of the page. */
function show(part, run) {
  const bar = part.querySelector('progress');
  if (bar === null) {
    return;
  }
  bar.value = run.percent;
  part.querySelector('.percent').textContent = run.percent + ' %';
  part.querySelector('.text').textContent = run.text;
}

const list = document.querySelector('#runs[data-events]');
const job = document.querySelector('#job[data-events]');
const place = list ?? job;

if (place !== null && (job !== null || document.querySelector('[data-run]') !== null || list !== null)) {
  const source = new EventSource(place.dataset.events);
  source.addEventListener('run', event => {
    const run = JSON.parse(event.data);
    const part = job ?? [...list.children].find(item => item.dataset.run === run.id);
    if (part === undefined || part.dataset.state !== run.state) {
      source.close();
      location.reload(); // a new run, or one in another state: the page is made anew
      return;
    }
    show(part, run);
  });
  addEventListener('pagehide', () => source.close());
  addEventListener('pageshow', event => {
    if (event.persisted) {
      location.reload();
    }
  });
}
