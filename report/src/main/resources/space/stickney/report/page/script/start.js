// Starts the parts of the page. One that fails leaves the others and the written report as they are.

document.documentElement.classList.add('live');
for (const part of [tables, figures, plots, spectrum, maps, events, matrix]) {
  try {
    part.start();
  } catch (e) {
    console.error(e);
  }
}
