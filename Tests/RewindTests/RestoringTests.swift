import Journal
import TestSupport
import Testing

@testable import Rewind

extension Sessions {
  /// Whatever a session can hold comes back as it was, on each of the ways back.
  @Suite struct Restoring {
    struct Holding: CustomTestStringConvertible, Sendable {
      let what: String
      let setup: String
      let change: String
      let probe: String
      let before: String
      let after: String
      var testDescription: String { what }
    }

    static let holdings: [Holding] = [
      Holding(
        what: "a closure's variable",
        setup: "const c = (() => { let n = 1; return { add: () => { n++ }, get: () => n } })()", change: "c.add()",
        probe: "c.get()", before: "1", after: "2"),
      Holding(
        what: "a map and the objects in it", setup: "const m = new Map([['a', { x: 1 }]])",
        change: "m.get('a').x = 2; m.set('b', 3)", probe: "JSON.stringify([...m])", before: #"[["a",{"x":1}]]"#,
        after: #"[["a",{"x":2}],["b",3]]"#),
      Holding(
        what: "where a generator stands",
        setup: "function* g() { for (let n = 0; ; n++) yield n }; const it = g(); it.next()", change: "it.next()",
        probe: "it.next().value", before: "1", after: "2"),
      Holding(
        what: "private fields of a class",
        setup: "class P { #n = 1; add() { this.#n++ } get n() { return this.#n } }; const p = new P()",
        change: "p.add()", probe: "p.n", before: "1", after: "2"),
      Holding(
        what: "a weak map's value", setup: "const k = {}, w = new WeakMap([[k, 'old']])", change: "w.set(k, 'new')",
        probe: "w.get(k)", before: "old", after: "new"),
      Holding(
        what: "a promise that waits",
        setup: "let resolve, got = 'none'; new Promise(r => { resolve = r }).then(v => { got = v }); 0",
        change: "resolve('some')", probe: "got", before: "none", after: "some"),
      Holding(
        what: "an async function that waits",
        setup: "let go, step = 1; (async () => { await new Promise(r => { go = r }); step = 2 })(); 0", change: "go()",
        probe: "step", before: "1", after: "2"),
      Holding(
        what: "a typed array", setup: "const t = new Uint8Array(3)", change: "t[1] = 7", probe: "t.join()",
        before: "0,0,0", after: "0,7,0"),
      Holding(
        what: "a built-in prototype", setup: "Array.prototype.last = function () { return this.at(-1) }",
        change: "delete Array.prototype.last", probe: "typeof [].last", before: "function", after: "undefined"),
      Holding(
        what: "where a regular expression stands", setup: "const re = /a/g; re.exec('aaa'); 0",
        change: "re.exec('aaa'); 0", probe: "re.lastIndex", before: "1", after: "2"),
      Holding(
        what: "that a name is not declared", setup: "0", change: "let fresh = 1", probe: "typeof fresh",
        before: "undefined", after: "number"),
      Holding(
        what: "that an object is not frozen", setup: "const o = { a: 1 }", change: "Object.freeze(o); 0",
        probe: "Object.isFrozen(o)", before: "false", after: "true"),
      Holding(
        what: "a failed entry's effect", setup: "var v = 'kept'", change: "v = 'changed'; throw new Error('no')",
        probe: "v", before: "kept", after: "changed"),
      Holding(
        what: "a cycle, a symbol and a hole",
        setup: "const s = Symbol('s'), a = [1, , 3]; a[s] = a", change: "a[1] = a[s].length",
        probe: "[1 in a, a[s] === a, a.length]", before: "[ false, true, 3 ]", after: "[ true, true, 3 ]"),
    ]

    enum Way: CaseIterable { case checkpoint, replay, saved }

    @Test("Going back brings it back", arguments: holdings, Way.allCases)
    func back(holding: Holding, way: Way) throws {
      var bench = try Bench()
      try bench.eval(holding.setup)
      try bench.eval(holding.change)
      #expect(try bench.look(holding.probe) == holding.after + "\n")
      switch way {
      case .checkpoint:
        #expect(try bench.session.undo() == Session.Journey(undone: [2], entry: 1))
      case .replay:
        bench.forget()
        #expect(try bench.session.undo() == Session.Journey(undone: [2], entry: 1))
      case .saved:
        _ = try bench.session.undo()
        bench = try bench.reloaded()
      }
      #expect(try bench.look(holding.probe) == holding.before + "\n")
      if way == .saved {
        try bench.eval(holding.change)
      } else {
        #expect(try bench.session.redo() == Session.Journey(undone: [], entry: 2))
      }
      #expect(try bench.look(holding.probe) == holding.after + "\n")
    }

    @Test("Forward again brings back what was undone, on each way", arguments: [false, true])
    func forward(forgetting: Bool) throws {
      let bench = try Bench()
      for entry in 1...20 { try bench.eval(entry == 1 ? "var all = [1]" : "all.push(\(entry)); 0") }
      for entry in [20, 3, 19, 0, 7, 20, 1, 12, 11, 13] {
        if forgetting { bench.forget() }
        #expect(try bench.session.goto(entry: entry).entry == entry)
        let all = entry == 0 ? "undefined" : (1...entry).map(String.init).joined(separator: ",")
        #expect(try bench.look("String(globalThis.all)") == all + "\n")
      }
    }

    @Test("Branches keep their states beside each other, also through the journal")
    func branches() throws {
      let directory = TemporaryDirectory()
      let journal = try Journal.create(at: directory.path + "/session", header: Bench.header(engine: "any"))
      func check(_ bench: Bench) throws {
        for (branch, text) in [(1, "root,left,leaf"), (2, "root,right"), (3, "root,left,other"), (1, "root,left,leaf")]
        {
          _ = try bench.session.switchBranch(branch)
          #expect(try bench.look("all.join()") == text + "\n")
        }
      }
      do {
        let bench = try Bench(journal: journal)
        for source in ["var all = ['root']", "all.push('left'); 0", "all.push('leaf'); 0"] { try bench.eval(source) }
        _ = try bench.session.undo(2)
        try bench.eval("all.push('right'); 0")
        _ = try bench.session.switchBranch(1)
        _ = try bench.session.undo()
        try bench.eval("all.push('other'); 0")
        try check(bench)
        bench.forget()
        try check(bench)
        try journal.close()
      }
      try check(try Bench(journal: .open(at: directory.path + "/session")))
    }

    @Test("Redo never leads to a line that the position is not on")
    func redoAcrossBranches() throws {
      let bench = try Bench()
      for source in ["var x = 1", "x = 2", "x = 3"] { try bench.eval(source) }
      _ = try bench.session.goto(entry: 1)
      try bench.eval("x = 20")
      _ = try bench.session.switchBranch(1)
      _ = try bench.session.switchBranch(2)
      let error = #expect(throws: SessionError.self) { try bench.session.redo() }
      #expect(error.map { "\($0)" } == "there is no entry to redo")
      #expect(try bench.look("x") == "20\n")
    }

    @Test("What can't be reached is refused in words")
    func refusals() throws {
      let bench = try Bench()
      func text(_ act: () throws -> Void) -> String {
        do {
          try act()
          return "no error"
        } catch {
          return "\(error)"
        }
      }
      #expect(text { _ = try bench.session.undo() } == "there is no entry to undo")
      #expect(text { _ = try bench.session.goto(entry: 1) } == "the session has no entries yet")
      try bench.eval("1")
      #expect(text { _ = try bench.session.undo(2) } == "there is 1 entry to undo, not 2")
      #expect(text { _ = try bench.session.redo() } == "there is no entry to redo")
      #expect(text { _ = try bench.session.goto(entry: 2) } == "there is no entry 2: this line has 0 to 1")
      #expect(text { _ = try bench.session.goto(name: "a") } == "there is no mark a; :mark NAME makes one")
      try bench.session.mark("b")
      #expect(text { _ = try bench.session.goto(name: "a") } == "there is no mark a: there are b")
      #expect(text { _ = try bench.session.switchBranch(2) } == "there is no branch 2; :branches shows which there are")
    }

    @Test("A marked place is found again from anywhere")
    func marks() throws {
      let bench = try Bench()
      try bench.eval("var x = 1")
      try bench.session.mark("here")
      try bench.eval("x = 2")
      _ = try bench.session.goto(entry: 0)
      try bench.eval("var x = 'other line'")
      #expect(try bench.session.goto(name: "here") == Session.Journey(undone: [1], entry: 1))
      #expect(try bench.look("x") == "1\n")
    }
  }
}
