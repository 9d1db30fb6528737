// Writes what Node prints into the tables of this folder: `node expected.mjs`, with Node 24. Each line that begins with
// `> ` is an expression; the lines after it are what Node's prompt prints for it: `| ` its standard output and the
// value, `! ` its standard error. `␛` stands for the escape character. Frames of stacks are left out.
import fs from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { Console } from 'node:console';
import { inspect } from 'node:util';
import vm from 'node:vm';

const folder = import.meta.dirname;
// A line that names a place in a file goes; what stands behind the place stays.
function withoutFrames(text) {
  return text.replace(/\n *at (?:[^\n(]*?:\d+:\d+|[^\n]*?\([^\n]*?:\d+:\d+\))(?=[^\n\d:]*(?:\n|$))/g, '');
}

function evaluated(source) {
  let output = '', errors = '';
  // One frame, so that an error is one with a stack and shares none with its cause.
  Error.stackTraceLimit = 1;
  const to = (take) => new Writable({ decodeStrings: false, write(text, _, done) { take(text); done(); } });
  globalThis.console = new Console({
    stdout: to((text) => { output += text; }), stderr: to((text) => { errors += text; }),
  });
  const value = vm.runInThisContext(source, { filename: 'entry' });
  if (value !== undefined) output += `${inspect(value, { showProxy: true })}\n`;
  return { output: withoutFrames(output), errors: withoutFrames(errors) };
}

const lines = (text, mark) => text === '' ? [] :
  text.replace(/\n$/, '').split('\n').map((line) => `${mark} ${line}`.replaceAll('\x1b', '␛').replace(/ +$/, ''));

for (const name of fs.readdirSync(folder)) {
  if (!name.endsWith('.txt')) continue;
  const file = path.join(folder, name);
  const result = [];
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    if (/^[|!]( |$)/.test(line)) continue;
    result.push(line);
    if (!line.startsWith('> ')) continue;
    const { output, errors } = evaluated(line.slice(2));
    result.push(...lines(output, '|'), ...lines(errors, '!'));
  }
  fs.writeFileSync(file, result.join('\n'));
}
