// The scenario editor: CodeMirror over the text area, faults at their lines as they are typed, completion by the schema.
import { complete } from './completion.js';

const PAUSE = 600; // milliseconds without a key before the text is checked
const form = document.querySelector('#editor');
const verdict = document.querySelector('#verdict');
const editor = CodeMirror.fromTextArea(document.querySelector('#text'), {
  mode: 'yaml',
  lineNumbers: true,
  gutters: ['CodeMirror-linenumbers', 'fault-gutter'],
  inputStyle: 'contenteditable',
  indentUnit: 2,
  tabSize: 2,
  screenReaderLabel: 'Scenario file',
  extraKeys: {
    'Ctrl-Space': suggest,
    Tab: cm => (leaving ? leave(cm) : cm.execCommand('insertSoftTab')),
    'Shift-Tab': cm => (leaving ? leave(cm) : cm.execCommand('indentLess')),
    Esc: () => { leaving = true; },
  },
});
let leaving = false; // after Esc, Tab moves on, as it does everywhere else on the page
let schema = null;
let marks = [];

function leave(cm) {
  leaving = false;
  cm.getInputField().blur();
  form.querySelector('[name=seed]').focus();
}

async function suggest(cm) {
  schema ??= await (await fetch(form.dataset.schema)).json();
  cm.showHint({
    completeSingle: false,
    hint: () => {
      const at = cm.getCursor();
      const found = complete(schema, cm.getValue().split('\n'), at.line, at.ch);
      return found === null ? null : {
        from: CodeMirror.Pos(at.line, found.from),
        to: at,
        list: found.list.map(item => ({
          text: item.text,
          render: element => {
            element.append(item.text.replace(/: $/, ''));
            const about = document.createElement('small');
            about.textContent = item.about;
            element.append(about);
          },
        })),
      };
    },
  });
}

function text(fault) {
  return 'found ' + fault.found + '; valid: ' + fault.valid + '.' + (fault.hint ? ' ' + fault.hint : '');
}

function clear() {
  editor.clearGutter('fault-gutter');
  marks.forEach(mark => mark.clear());
  marks = [];
}

function mark(fault) {
  const line = fault.line - 1;
  const sign = document.createElement('span');
  sign.className = 'fault-mark';
  sign.textContent = '!';
  sign.title = text(fault);
  editor.setGutterMarker(line, 'fault-gutter', sign);
  editor.addLineClass(line, 'background', 'fault-line');
  marks.push({ clear: () => editor.removeLineClass(line, 'background', 'fault-line') });
  const note = document.createElement('div');
  note.className = 'fault-note';
  note.textContent = text(fault);
  marks.push(editor.addLineWidget(line, note, { noHScroll: true }));
}

function banner(style, words) {
  const p = document.createElement('p');
  p.className = style + ' banner';
  p.textContent = words;
  return p;
}

function item(fault) {
  const li = document.createElement('li');
  const place = document.createElement(fault.line ? 'button' : 'strong');
  place.textContent = fault.line ? 'line ' + fault.line + ', column ' + fault.column + (fault.key ? ': ' + fault.key : '') : fault.where;
  if (fault.line) {
    place.type = 'button';
    place.addEventListener('click', () => {
      editor.focus();
      editor.setCursor(fault.line - 1, fault.column - 1);
    });
  }
  li.append(place, ': ' + text(fault));
  return li;
}

function tell(result) {
  clear();
  verdict.replaceChildren();
  if (result.valid) {
    verdict.append(banner('good', 'No faults. A run of it would be called ' + result.run + '.'));
    return;
  }
  const list = document.createElement('ol');
  list.className = 'faults';
  list.append(...result.faults.map(item));
  verdict.append(banner('bad', result.faults.length === 1 ? '1 fault' : result.faults.length + ' faults'), list);
  result.faults.filter(f => f.line).forEach(mark);
}

let asked = 0;
let timer = 0;

async function check() {
  const number = ++asked;
  const set = form.elements.set.value.split('\n').map(s => s.trim()).filter(s => s !== '');
  const query = new URLSearchParams(set.map(s => ['set', s])).toString();
  const answer = await fetch(form.dataset.check + (query ? '?' + query : ''), {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain;charset=UTF-8', 'X-XSRF-TOKEN': form.elements._csrf.value },
    body: editor.getValue(),
  });
  if (number !== asked) {
    return; // a later check is on its way
  }
  if (answer.ok) {
    tell(await answer.json());
  } else {
    verdict.replaceChildren(banner('bad', 'The text could not be checked: ' + answer.status + ' ' + answer.statusText));
  }
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(check, PAUSE);
}

editor.on('change', soon);
editor.on('keydown', (cm, event) => {
  if (event.key !== 'Escape' && event.key !== 'Tab' && event.key !== 'Shift') {
    leaving = false;
  }
});
form.elements.set.addEventListener('input', soon);
form.addEventListener('submit', () => editor.save());
check();
