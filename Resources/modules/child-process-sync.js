// child_process: programs that run to their end.
(function (prelude, part) {
  "use strict";
  const { own, put } = part("realm");
  const { Error, invalidType, outOfRange } = part("errors");
  const { command: parse, streams, request, sink, failure, signalName, isNothing } = part("child-process-options");
  const { FastBuffer } = part("buffer-bytes");
  const { Buffer } = part("buffer");
  const { capabilities } = prelude;
  const run = 1;

  function inputOf({ input, encoding }) {
    if (isNothing(input)) return new Uint8Array(0);
    if (typeof input === "string") {
      return part("bytes").view(Buffer.from(input, encoding && encoding !== "buffer" ? encoding : "utf8"));
    }
    if (!ArrayBuffer.isView(input)) {
      throw invalidType("options.stdio[0]", "of type string or an instance of Buffer, TypedArray, or DataView", input);
    }
    return part("bytes").view(input);
  }

  function maxBufferOf({ maxBuffer }) {
    if (isNothing(maxBuffer)) return 1024 * 1024;
    if (typeof maxBuffer !== "number") throw invalidType("options.maxBuffer", "of type number", maxBuffer);
    if (!(maxBuffer >= 0)) throw outOfRange("options.maxBuffer", "a positive number", maxBuffer);
    return Math.min(Math.floor(maxBuffer), Number.MAX_SAFE_INTEGER);
  }

  function spawnSync(file, args, options) {
    return runSync(parse(file, args, options));
  }

  function runSync(command, defaultStdio = "pipe") {
    const { options } = command;
    const kinds = streams(options.stdio, defaultStdio);
    const limits = { timeout: command.timeout, maxBuffer: maxBufferOf(options), killSignal: command.killSignal };
    let input = inputOf(options);
    if (kinds[0].source !== undefined) {
      input = part("bytes").view(prelude.builtins.get("fs").readFileSync(kinds[0].source));
    } else if (!isNothing(options.input)) {
      kinds[0] = { letter: "p" };
    }
    capabilities.ask(capabilities.subprocesses, run, ...request(command, kinds, limits, input));
    const [pid, status, signal, code, notes, layout] = [0, 1, 2, 3, 4, 5].map((i) => capabilities.text(i));
    const bytes = part("bytes").view(capabilities.bytes(6));
    for (const note of notes.split("\n")) if (note !== "") prelude.screen.printError(`jsrepl: ${note}`);
    const hasRun = status !== "" || signal !== "";
    const outputs = collect(kinds, layout, bytes);
    const { encoding } = options;
    const shown = (i) => {
      if (kinds[i].letter !== "p" || !hasRun) return null;
      const buffer = outputs[i];
      return encoding && encoding !== "buffer" ? buffer.toString(encoding) : buffer;
    };
    const result = own({});
    if (code !== "") put(result, "error", failure("spawnSync", code, command, hasRun ? "" : notes));
    const output = hasRun ? own([null, shown(1), shown(2)]) : null;
    const properties = {
      status: status === "" ? null : Number(status),
      signal: signal === "" ? null : signalName(Number(signal)),
      output, pid: hasRun ? Number(pid) : 0,
      stdout: output === null ? undefined : output[1], stderr: output === null ? undefined : output[2],
    };
    for (const key of Object.keys(properties)) put(result, key, properties[key]);
    return result;
  }

  // Gives what the session has of the output to it, and the rest as buffers.
  function collect(kinds, layout, bytes) {
    const numbers = layout === "" ? [] : layout.split(" ").map(Number);
    const sinks = kinds.map(({ letter, target }) => letter === "i" ? sink(target) : undefined);
    const pieces = [[], [], []];
    let offset = 0;
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const source = numbers[i], piece = bytes.subarray(offset, offset + numbers[i + 1]);
      offset += numbers[i + 1];
      if (sinks[source] !== undefined) sinks[source](new FastBuffer(piece.buffer, piece.byteOffset, piece.length));
      else pieces[source].push(piece);
    }
    for (const each of [1, 2]) if (sinks[each] !== undefined && kinds[each].target <= 2) sinks[each]();
    return pieces.map((list) => {
      const whole = new Uint8Array(list.reduce((sum, each) => sum + each.length, 0));
      let at = 0;
      for (const each of list) {
        whole.set(each, at);
        at += each.length;
      }
      return part("buffer-bytes").filledWith(whole);
    });
  }

  // What execSync and execFileSync do with a result.
  function outputOf(command, text) {
    const inheritsErrors = isNothing(command.options.stdio);
    const result = runSync(command);
    if (inheritsErrors && result.stderr) sink(2)(typeof result.stderr === "string" ? Buffer.from(result.stderr) : result.stderr);
    let { error } = result;
    if (error === undefined && result.status !== 0) {
      let message = `Command failed: ${text}`;
      if (result.stderr && result.stderr.length > 0) message += `\n${result.stderr.toString()}`;
      error = new Error(message);
    }
    if (error === undefined) return result.stdout;
    for (const key of ["status", "signal", "output", "pid", "stdout", "stderr"]) put(error, key, result[key]);
    throw error;
  }

  function execFileSync(file, args, options) {
    const command = parse(file, args, options);
    return outputOf(command, [file, ...command.args.slice(1)].join(" "));
  }

  function execSync(command, options) {
    const parsed = parse(command, [], { ...options, shell: options?.shell || true });
    return outputOf(parsed, command);
  }

  return { spawnSync, execFileSync, execSync };
})
