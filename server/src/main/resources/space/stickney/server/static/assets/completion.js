// Keys and words that may stand at a place of a scenario, by its JSON Schema.

/** A schema with what it refers to. */
function resolved(root, schema) {
  let s = schema;
  for (let i = 0; s?.$ref !== undefined && i < 20; i++) {
    s = s.$ref.replace(/^#\//, '').split('/').reduce((at, name) => at?.[name.replace(/~1/g, '/').replace(/~0/g, '~')], root);
  }
  return s ?? {};
}

/** The schemas that a value may follow: itself, and the members of its choices. */
function choices(root, schema) {
  const s = resolved(root, schema);
  const more = [...(s.anyOf ?? []), ...(s.oneOf ?? []), ...(s.allOf ?? [])];
  return [s, ...more.flatMap(m => choices(root, m))];
}

/** The schemas of a key, or of an item (key null), of a value. */
function below(root, schemas, key) {
  return schemas.flatMap(s => {
    if (key === null) {
      return s.items === undefined ? [] : choices(root, s.items);
    }
    const own = s.properties?.[key];
    const other = typeof s.additionalProperties === 'object' ? s.additionalProperties : undefined;
    return own !== undefined ? choices(root, own) : other !== undefined ? choices(root, other) : [];
  });
}

/** The keys that lead to a line, by indentation; null for an item of a list. */
export function path(lines, number, column) {
  const keys = [];
  let indent = column;
  for (let i = number - 1; i >= 0 && indent > 0; i--) {
    const match = /^(\s*)((?:- +)*)(?:("?[^\s"':#{[][^"':#]*"?):)?/.exec(lines[i]);
    if (lines[i].trim() === '' || lines[i].trim().startsWith('#')) {
      continue;
    }
    const dash = match[1].length;
    const start = dash + match[2].length;
    if (match[3] !== undefined && start < indent) {
      keys.unshift(match[3].replace(/"/g, ''));
      indent = start;
    }
    if (match[2] !== '' && dash < indent) {
      keys.unshift(null);
      indent = dash;
    } else if (match[2] !== '' && start === indent && dash < indent) {
      keys.unshift(null);
      indent = dash;
    }
  }
  return keys;
}

/** What may be written at a place: { from, list } with columns, or null. */
export function complete(schema, lines, number, column) {
  const line = lines[number].slice(0, column);
  const value = /^(\s*(?:- +)*)([A-Za-z0-9_-]+):\s+([^\s#]*)$/.exec(line);
  const key = /^(\s*)((?:- +)*)([A-Za-z0-9_-]*)$/.exec(line);
  const start = value ? value[1].length : key ? key[1].length + key[2].length : 0;
  if (!value && !key) {
    return null;
  }
  const keys = path(lines, number, key && key[2] !== '' ? key[1].length : start);
  const dashes = ((value ? value[1] : key[2]).match(/-/g) ?? []).length;
  let schemas = choices(schema, schema);
  for (const k of value && dashes > 0 ? [...path(lines, number, value[1].indexOf('-')), null] : dashes > 0 ? [...keys, null] : keys) {
    schemas = below(schema, schemas, k);
  }
  if (value) {
    const words = below(schema, schemas, value[2]).flatMap(s => s.enum ?? (s.type === 'boolean' ? [true, false] : []));
    const fit = [...new Set(words.map(String))].filter(w => w.startsWith(value[3]));
    return fit.length === 0 ? null : { from: column - value[3].length, list: fit.map(w => ({ text: w, about: '' })) };
  }
  const found = new Map();
  for (const s of schemas) {
    for (const [name, property] of Object.entries(s.properties ?? {})) {
      const told = resolved(schema, property);
      found.set(name, property.description ?? told.description ?? '');
    }
  }
  const fit = [...found].filter(([name]) => name.startsWith(key[3]));
  return fit.length === 0 ? null : { from: start, list: fit.map(([name, about]) => ({ text: name + ': ', about })) };
}
