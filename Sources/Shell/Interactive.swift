struct Interactive {
  init(repl: REPL, history: String?, isQuiet: Bool) {}
  func run() throws {}
}
