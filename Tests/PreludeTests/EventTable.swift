// swift-format-ignore-file
// Data: expressions and what is printed for their values, after the DOM Standard, HTML (event handlers) and Web IDL.
// They call nothing of the language's own, so that they hold whatever becomes of that; `seen`, `note` and `thrown` are
// ``WebTests``'s.

enum EventTable {
  typealias Case = (source: String, expected: String)

  static let all: [Case] = events + targets + signals

  static let events: [Case] = [
    ("var e = new Event('x'); e.type + e.bubbles + e.cancelable + e.composed + e.defaultPrevented + e.returnValue", "'xfalsefalsefalsefalsetrue'"),
    ("e.target === null && e.srcElement === null && e.currentTarget === null && e.eventPhase === 0", "true"),
    ("e.composedPath()", "[]"),
    ("e.isTrusted", "false"),
    ("typeof e.timeStamp", "'number'"),
    ("var e = new Event(null, { bubbles: 1, cancelable: 1, composed: 1 }); e.type + e.bubbles + e.cancelable + e.composed", "'nulltruetruetrue'"),
    ("e.preventDefault(); e.defaultPrevented + '' + e.returnValue", "'truefalse'"),
    ("var e = new Event('x', { cancelable: true }); e.returnValue = false; e.returnValue = true; e.defaultPrevented", "true"),
    ("var e = new Event('x'); e.preventDefault(); e.defaultPrevented", "false"),
    ("var e = new Event('x'); e.stopPropagation(); e.cancelBubble = false; e.cancelBubble", "true"),
    ("e.initEvent('y', true, true); e.type + e.bubbles + e.cancelable + e.cancelBubble", "'ytruetruefalse'"),
    ("Event.NONE + '' + Event.CAPTURING_PHASE + Event.AT_TARGET + Event.prototype.BUBBLING_PHASE", "'0123'"),
    ("thrown(() => new Event())", "'TypeError'"),
    ("thrown(() => new Event('x', 1))", "'TypeError'"),
    ("thrown(() => new Event(Symbol()))", "'TypeError'"),
    ("thrown(() => Event('x'))", "'TypeError'"),
    ("thrown(() => Event.prototype.type)", "'TypeError'"),
    ("new CustomEvent('x').detail", "null"),
    ("new CustomEvent('x', { detail: 7, bubbles: true }).detail", "7"),
    ("var e = new CustomEvent('x'); e.initCustomEvent('y', false, false, 8); e.type + e.detail + (e instanceof Event)", "'y8true'"),
    ("thrown(() => e.initCustomEvent())", "'TypeError'"),
    ("Event.length + '' + CustomEvent.length + CustomEvent.name", "'11CustomEvent'"),
  ]

  static let targets: [Case] = [
    ("var t = new EventTarget()", "undefined"),
    ("t", "EventTarget {}"),
    // What captures comes first, though the target is all there is.
    ("seen = ''; t.addEventListener('a', note('bubble ')); t.addEventListener('a', note('capture '), true); t.dispatchEvent(new Event('a')) + seen", "'truecapture bubble '"),
    ("seen = ''; t.dispatchEvent(new Event('b')); seen", "''"),
    // The same callback is added once for each phase.
    ("seen = ''; var t = new EventTarget(), f = note('f '); t.addEventListener('a', f); t.addEventListener('a', f); t.addEventListener('a', f, { capture: true }); t.dispatchEvent(new Event('a')); seen", "'f f '"),
    ("seen = ''; t.removeEventListener('a', f, true); t.dispatchEvent(new Event('a')); seen", "'f '"),
    ("seen = ''; t.removeEventListener('a', f, { capture: false }); t.dispatchEvent(new Event('a')); seen", "''"),
    ("t.addEventListener('a', null); t.addEventListener('a', undefined); t.removeEventListener('a', null); t.dispatchEvent(new Event('a'))", "true"),
    // Once.
    ("seen = ''; t.addEventListener('once', note('once '), { once: true }); t.dispatchEvent(new Event('once')); t.dispatchEvent(new Event('once')); seen", "'once '"),
    // Passive.
    ("t.addEventListener('p', (e) => e.preventDefault(), { passive: true }); t.dispatchEvent(new Event('p', { cancelable: true }))", "true"),
    ("t.addEventListener('p', (e) => e.preventDefault()); t.dispatchEvent(new Event('p', { cancelable: true }))", "false"),
    // What listeners see.
    ("seen = ''; t.addEventListener('see', function (e) { seen = '' + (this === t) + (e.target === t) + (e.currentTarget === t) + e.eventPhase + (e.composedPath()[0] === t) + e.isTrusted }); var e = new Event('see'); t.dispatchEvent(e); seen + (e.target === t) + e.currentTarget + e.eventPhase", "'truetruetrue2truefalsetruenull0'"),
    ("seen = ''; var o = { handleEvent(e) { seen += e.type + (this === o) } }; t.addEventListener('object', o); t.dispatchEvent(new Event('object')); o.handleEvent = note('later'); t.dispatchEvent(new Event('object')); seen", "'objecttruelater'"),
    // Stopping.
    ("seen = ''; var t = new EventTarget(); t.addEventListener('a', (e) => { seen += '1'; e.stopImmediatePropagation() }); t.addEventListener('a', note('2')); t.dispatchEvent(new Event('a')); seen", "'1'"),
    ("seen = ''; var t = new EventTarget(); t.addEventListener('a', (e) => { seen += '1'; e.stopPropagation() }, true); t.addEventListener('a', note('2'), true); t.addEventListener('a', note('3')); t.dispatchEvent(new Event('a')); seen", "'12'"),
    ("seen = ''; var e = new Event('a'); e.stopPropagation(); t.dispatchEvent(e); seen + e.cancelBubble", "'false'"),
    // What is added or removed meanwhile.
    ("seen = ''; var t = new EventTarget(); t.addEventListener('a', () => { seen += '1'; t.removeEventListener('a', two); t.addEventListener('a', note('3')) }); var two = note('2'); t.addEventListener('a', two); t.dispatchEvent(new Event('a')); seen", "'1'"),
    // An event that is under way.
    ("var t = new EventTarget(), e = new Event('a'); t.addEventListener('a', () => { seen = thrown(() => t.dispatchEvent(e)) }); t.dispatchEvent(e); seen", "'InvalidStateError 11'"),
    ("t.addEventListener('i', (e) => e.initEvent('other')); var e = new Event('i'); t.dispatchEvent(e); e.type", "'i'"),
    ("thrown(() => t.dispatchEvent({}))", "'TypeError'"),
    ("thrown(() => t.dispatchEvent(null))", "'TypeError'"),
    ("thrown(() => t.addEventListener('a'))", "'TypeError'"),
    ("thrown(() => t.addEventListener('a', 1))", "'TypeError'"),
    ("thrown(() => t.addEventListener('a', () => {}, { signal: null }))", "'TypeError'"),
    ("thrown(() => EventTarget.prototype.dispatchEvent(new Event('a')))", "'TypeError'"),
    ("thrown(() => (0, t.addEventListener)('a', () => {}))", "'TypeError'"),
    ("thrown(() => EventTarget())", "'TypeError'"),
    // Errors are reported after the entry, and stop nothing.
    (
      "seen = ''; var t = new EventTarget(); t.addEventListener('a', () => { throw 'first' }); t.addEventListener('a', {}); t.addEventListener('a', note('went on')); t.dispatchEvent(new Event('a')); void 0",
      """
      Uncaught 'first'
      Uncaught TypeError: The listener has no method handleEvent
      """
    ),
    ("seen", "'went on'"),
    // Classes of the user's.
    ("class Mine extends EventTarget { constructor() { super(); this.x = 1 } }; var m = new Mine(); m.addEventListener('a', note('mine')); seen = ''; m.dispatchEvent(new Event('a')); seen", "'mine'"),
    ("m", "Mine {}"),
  ]

  static let signals: [Case] = [
    ("var c = new AbortController()", "undefined"),
    ("c", "AbortController { signal: AbortSignal { aborted: false } }"),
    ("c.signal === c.signal && c.signal instanceof EventTarget && c.signal.aborted === false", "true"),
    ("c.signal.reason", "undefined"),
    ("c.signal.throwIfAborted()", "undefined"),
    ("seen = ''; c.signal.addEventListener('abort', function (e) { seen += '1' + e.isTrusted + e.bubbles + e.cancelable + (this === c.signal) + c.signal.aborted }); c.signal.onabort = note(' 2'); c.abort(); c.abort(); seen", "'1truefalsefalsetruetrue 2'"),
    ("c.signal", "AbortSignal { aborted: true }"),
    ("c.signal.reason", "[DOMException [AbortError]: This operation was aborted]"),
    ("thrown(() => c.signal.throwIfAborted())", "'AbortError 20'"),
    ("var c = new AbortController(); c.abort('why'); c.abort('again'); c.signal.reason", "'why'"),
    ("AbortSignal.abort().reason", "[DOMException [AbortError]: This operation was aborted]"),
    ("AbortSignal.abort(null).reason", "null"),
    // Event handlers keep their place while they are replaced, and lose it when taken away.
    ("seen = ''; var c = new AbortController(), s = c.signal; s.onabort = note('old '); s.addEventListener('abort', note('listener ')); s.onabort = note('new '); c.abort(); seen", "'new listener '"),
    ("seen = ''; var c = new AbortController(), s = c.signal; s.onabort = note('old '); s.addEventListener('abort', note('listener ')); s.onabort = null; s.onabort = note('new '); c.abort(); seen", "'listener new '"),
    ("s.onabort = 1; s.onabort", "null"),
    ("s.onabort = (e) => false; s.dispatchEvent(new Event('abort', { cancelable: true }))", "false"),
    // Listeners that go with a signal.
    ("seen = ''; var c = new AbortController(), t = new EventTarget(); t.addEventListener('a', note('a '), { signal: c.signal }); t.dispatchEvent(new Event('a')); c.abort(); t.dispatchEvent(new Event('a')); t.addEventListener('a', note('b '), { signal: c.signal }); t.dispatchEvent(new Event('a')); seen", "'a '"),
    ("seen = ''; var c = new AbortController(), t = new EventTarget(); t.addEventListener('a', () => { seen += '1'; c.abort() }); t.addEventListener('a', note('2'), { signal: c.signal }); t.dispatchEvent(new Event('a')); seen", "'1'"),
    // Signals that depend on others.
    ("var a = new AbortController(), b = new AbortController(), any = AbortSignal.any(some(a.signal, b.signal)), later = AbortSignal.any(some(any)); any.aborted + '' + later.aborted", "'falsefalse'"),
    ("seen = ''; any.onabort = () => seen += 'any' + later.aborted + ' '; later.onabort = note('later '); b.signal.onabort = () => seen += 'b' + any.aborted + ' '; b.abort(5); a.abort(6); seen + any.reason + later.reason", "'btrue anytrue later 55'"),
    ("AbortSignal.any(some()).aborted", "false"),
    ("AbortSignal.any(some(new AbortController().signal, AbortSignal.abort(1), AbortSignal.abort(2))).reason", "1"),
    ("thrown(() => AbortSignal.any(some(1)))", "'TypeError'"),
    ("thrown(() => AbortSignal.any(1))", "'TypeError'"),
    ("thrown(() => AbortSignal.any())", "'TypeError'"),
    ("thrown(() => new AbortSignal())", "'TypeError'"),
    ("thrown(() => AbortSignal())", "'TypeError'"),
    ("thrown(() => AbortSignal.prototype.aborted)", "'TypeError'"),
    ("thrown(() => AbortController.prototype.abort())", "'TypeError'"),
    ("thrown(() => AbortSignal.timeout())", "'TypeError'"),
    ("thrown(() => AbortSignal.timeout(-1))", "'TypeError'"),
    ("thrown(() => AbortSignal.timeout(NaN))", "'TypeError'"),
    ("thrown(() => AbortSignal.timeout(2 ** 53))", "'TypeError'"),
    ("thrown(() => AbortSignal.timeout(1n))", "'TypeError'"),
    ("AbortSignal.timeout(2 ** 53 - 1)", "AbortSignal { aborted: false }"),
    ("AbortSignal.length + '' + AbortSignal.any.length + AbortSignal.abort.length + AbortSignal.timeout.name", "'010timeout'"),
  ]
}
