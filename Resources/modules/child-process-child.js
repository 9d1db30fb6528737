// child_process.ChildProcess: a program that runs while the app does something else.
(function (prelude, part) {
  "use strict";
  const { own, put } = part("realm");
  const { Error, coded } = part("errors");
  const { nextTick } = part("ticks");
  const { streams, request, sink, failure, signalNumber, signalName } = part("child-process-options");
  const { abortError } = part("events-async");
  const { FastBuffer } = part("buffer-bytes");
  const EventEmitter = part("events");
  const { Readable, Writable } = part("stream");
  const { capabilities } = prelude;
  const { setTimeout, clearTimeout } = prelude.globals;
  // Sources/Wire/SubprocessOperation.swift.
  const spawning = 2, writing = 3, ending = 4, killing = 5, referring = 6, flowing = 7;
  const kinds = {
    output: 1, errors: 2, endOfOutput: 3, endOfErrors: 4, exit: 5, inputBroken: 6, lost: 7, note: 8,
  };

  // Those that have not closed, by pid.
  const children = new Map();
  const ask = (operation, pid, ...given) => {
    capabilities.ask(capabilities.subprocesses, operation, `${pid}`, ...given);
    return capabilities.text(0) === "1";
  };

  // What users can't see of a child.
  const states = new WeakMap();

  function ChildProcess() {
    EventEmitter.call(this);
    this._closesNeeded = 1;
    this._closesGot = 0;
    this.connected = false;
    this.signalCode = null;
    this.exitCode = null;
    this.killed = false;
    this.spawnfile = null;
    states.set(this, { pid: undefined, outputs: [], finish: [] });
  }
  ChildProcess.prototype = Object.create(EventEmitter.prototype);
  part("realm").hidden(ChildProcess.prototype, "constructor", ChildProcess);

  // MARK: streams

  function inputStream(pid) {
    return new Writable(own({
      decodeStrings: true,
      write(chunk, encoding, callback) {
        const bytes = part("bytes").view(chunk);
        if (bytes.length === 0 || ask(writing, pid, bytes)) return callback();
        callback(brokenPipe());
      },
      final(callback) {
        ask(ending, pid);
        callback();
      },
      destroy(error, callback) {
        if (children.has(pid)) ask(ending, pid);
        callback(error);
      },
    }));
  }
  function brokenPipe() {
    const error = new Error("write EPIPE");
    for (const [key, value] of [["errno", -32], ["code", "EPIPE"], ["syscall", "write"]]) put(error, key, value);
    return error;
  }

  function outputStream(pid, number) {
    let isPaused = false, isOver = false;
    const flow = (flows) => {
      if (isPaused !== flows || !children.has(pid)) return;
      isPaused = !flows;
      ask(flowing, pid, `${number}`, flows ? "1" : "0");
    };
    const stream = new Readable(own({
      read: () => flow(true),
      destroy(error, callback) {
        if (!isOver && children.has(pid)) ask(flowing, pid, `${number}`, "x");
        callback(error);
      },
    }));
    return {
      stream,
      take(bytes) {
        if (stream.destroyed) return;
        if (!stream.push(new FastBuffer(bytes.buffer, bytes.byteOffset, bytes.length))) flow(false);
      },
      end() {
        isOver = true;
        stream.push(null);
      },
    };
  }

  // MARK: starting

  /** Starts what `command` is, a command of child-process-options. */
  function start(child, command) {
    const { options } = command;
    const state = states.get(child);
    const stdio = streams(options.stdio, "pipe");
    const limits = { timeout: 0, maxBuffer: 0, killSignal: 0 };
    child.spawnfile = command.file;
    child.spawnargs = own(command.args);
    const given = request(command, stdio, limits, new Uint8Array(0));
    const count = capabilities.attempt(capabilities.subprocesses, spawning, ...given);
    let error;
    if (count === undefined) {
      const { code, message } = capabilities.failure();
      if (code.startsWith("ERR_") && code !== "ERR_SUBPROCESS_VIEW") throw coded(Error, code, message);
      error = failure("spawn", code, command, code === "ERR_SUBPROCESS_VIEW" ? message : "");
    } else {
      child.pid = state.pid = Number(capabilities.text(0));
      children.set(state.pid, child);
    }
    child.stdin = child.stdout = child.stderr = null;
    if (stdio[0].letter === "p") {
      child.stdin = inputStream(state.pid);
      if (stdio[0].source !== undefined && error === undefined) {
        child.stdin.end(prelude.builtins.get("fs").readFileSync(stdio[0].source));
        child.stdin = null;
      }
    }
    for (const number of [1, 2]) {
      const { letter, target } = stdio[number];
      if (letter === "p") {
        const output = state.outputs[number] = outputStream(state.pid, number);
        child[number === 1 ? "stdout" : "stderr"] = output.stream;
        child._closesNeeded++;
        output.stream.once("close", own(() => closed(child)));
      } else if (letter === "i") {
        const take = sink(target);
        child._closesNeeded++;
        state.outputs[number] = {
          take: (bytes) => take(new FastBuffer(bytes.buffer, bytes.byteOffset, bytes.length)),
          end() {
            if (target <= 2) take();
            closed(child);
          },
        };
      }
    }
    child.stdio = own([child.stdin, child.stdout, child.stderr]);
    if (error !== undefined) {
      nextTick(() => {
        child.exitCode = error.errno ?? -1;
        if (child.stdin) child.stdin.destroy();
        for (const output of state.outputs) output?.end();
        for (const finish of state.finish) finish();
        child.emit("error", error);
        flush(child);
        closed(child);
      });
      return child;
    }
    nextTick(() => child.emit("spawn"));
    limit(child, command);
    return child;
  }

  function limit(child, { timeout, killSignal, options: { signal } }) {
    const { finish } = states.get(child);
    if (timeout > 0) {
      const timer = setTimeout(() => child.kill(killSignal), timeout);
      finish.push(() => clearTimeout(timer));
    }
    if (signal === undefined) return;
    const abort = () => {
      if (child.kill(killSignal)) child.emit("error", abortError(signal));
    };
    if (prelude.abortSignals.isAborted(signal)) nextTick(abort);
    else finish.push(prelude.eventTargets.listen(signal, "abort", abort));
  }

  // MARK: what happens to it

  function closed(child) {
    if (++child._closesGot !== child._closesNeeded) return;
    children.delete(states.get(child).pid);
    child.emit("close", child.exitCode, child.signalCode);
  }

  // What is left in streams that nobody reads is let go.
  function flush(child) {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream?.readable) {
        if (stream._readableState.readableListening) stream.read(0);
        else stream.resume();
      }
    }
  }

  function exited(child, status, signal) {
    if (signal === "") child.exitCode = Number(status);
    else child.signalCode = signalName(Number(signal));
    if (child.stdin) child.stdin.destroy();
    for (const finish of states.get(child).finish) finish();
    child.emit("exit", child.exitCode, child.signalCode);
    nextTick(() => flush(child));
    closed(child);
  }

  function lost(child, message) {
    const error = coded(Error, "ERR_SUBPROCESS_LOST", message);
    const { finish, pid } = states.get(child);
    for (const each of finish) each();
    children.delete(pid);
    for (const stream of [child.stdin, child.stdout, child.stderr]) {
      if (!stream) continue;
      // Its error is the child's: who listens to that need not listen to all streams.
      if (stream.listenerCount("error") === 0) stream.on("error", own(() => {}));
      stream.destroy(error);
    }
    const { outputs } = states.get(child);
    for (const number of [1, 2]) if (outputs[number] !== undefined && outputs[number].stream === undefined) closed(child);
    if (child.exitCode === null && child.signalCode === null) closed(child);
    child.emit("error", error);
  }

  capabilities.listen(capabilities.subprocesses, (pid, kind) => {
    if (kind === kinds.note) return prelude.screen.printError(`jsrepl: ${capabilities.text(0)}`);
    const child = children.get(pid);
    if (child === undefined) return;
    const { outputs } = states.get(child);
    switch (kind) {
      case kinds.output: case kinds.errors: return outputs[kind].take(part("bytes").view(capabilities.bytes(0)));
      case kinds.endOfOutput: return outputs[1].end();
      case kinds.endOfErrors: return outputs[2].end();
      case kinds.exit: return exited(child, capabilities.text(0), capabilities.text(1));
      case kinds.inputBroken: return child.stdin?.destroy(brokenPipe());
      case kinds.lost: return lost(child, capabilities.text(0));
    }
  });

  const methods = {
    spawn() {
      throw coded(
        Error, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM",
        "ChildProcess.prototype.spawn() is not available in jsrepl: use child_process.spawn()");
    },
    kill(signal) {
      const number = signalNumber(signal);
      const { pid } = states.get(this);
      if (pid === undefined || this.exitCode !== null || this.signalCode !== null || !children.has(pid)) return false;
      const isSent = ask(killing, pid, `${number}`);
      if (isSent && number !== 0) this.killed = true;
      return isSent;
    },
    ref() {
      if (children.has(states.get(this).pid)) ask(referring, states.get(this).pid, "1");
    },
    unref() {
      if (children.has(states.get(this).pid)) ask(referring, states.get(this).pid, "0");
    },
    [Symbol.dispose]() {
      if (!this.killed) this.kill();
    },
  };
  for (const key of Reflect.ownKeys(methods)) ChildProcess.prototype[key] = methods[key];

  return { ChildProcess, start };
})
