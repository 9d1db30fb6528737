// swift-format-ignore-file
// Data: programs and what Node 24 logs when it runs them, made by running Node. A line is `name: program ⇒ log`, with ␤
// for line breaks.

/// The web's streams, and what fetch takes and gives, without a network.
enum FetchTable {
  static let programs = #"""
    web0: log(await (()=>new Headers({"é€":"1"}))()) ⇒ thrown TypeError: Cannot convert argument to a ByteString because the character at index 1 has a value of 8364 which is greater than 255.
    web1: log(await (()=>new Headers({a:"€"}))()) ⇒ thrown TypeError: Cannot convert argument to a ByteString because the character at index 0 has a value of 8364 which is greater than 255.
    web2: log(await (()=>new Headers([["a","b","c"]]))()) ⇒ thrown TypeError: Headers constructor: expected name/value pair to be length 2, found 3.
    web3: log(await (()=>new Headers([3]))()) ⇒ thrown TypeError: Headers constructor: init[0] (3) is not iterable.
    web4: log(await (()=>new Headers([["b","1"],["A","2"]]))()) ⇒ Headers { b: '1', A: '2' }
    web5: log(await (()=>[...new Headers([["b","1"],["A","2"]])])()) ⇒ [ [ 'a', '2' ], [ 'b', '1' ] ]
    web6: log(await (()=>{const h=new Headers({a:1});h.delete("A");h.set("x","y");h.append("X","z");return [h,h.get("x"),h.has("q"),h.get("q"),h.getSetCookie()]})()) ⇒ [ Headers { x: 'y, z' }, 'y, z', false, null, [] ]
    web7: log(await (()=>new Response(new ReadableStream({start(c){c.error(1)}})))()) ⇒ Response {␤  status: 200,␤  statusText: '',␤  headers: Headers {},␤  body: ReadableStream { locked: false, state: 'errored', supportsBYOB: false },␤  bodyUsed: false,␤  ok: true,␤  redirected: false,␤  type: 'default',␤  url: ''␤}
    web8: log(await (()=>{const r=new ReadableStream();r.getReader();new Response(r)})()) ⇒ thrown TypeError: Response body object should not be disturbed or locked
    web9: log(await (()=>new Response(new URLSearchParams("a=b")))()) ⇒ Response {␤  status: 200,␤  statusText: '',␤  headers: Headers { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },␤  body: ReadableStream { locked: false, state: 'readable', supportsBYOB: true },␤  bodyUsed: false,␤  ok: true,␤  redirected: false,␤  type: 'default',␤  url: ''␤}
    web10: log(await (()=>new Response(new Blob(["x"],{type:"a/b"})))()) ⇒ Response {␤  status: 200,␤  statusText: '',␤  headers: Headers { 'content-type': 'a/b' },␤  body: ReadableStream { locked: false, state: 'readable', supportsBYOB: true },␤  bodyUsed: false,␤  ok: true,␤  redirected: false,␤  type: 'default',␤  url: ''␤}
    web11: log(await (()=>{const f=new FormData();f.append("x","y");return new Response(f).headers.get("content-type").replace(/\d+/g,"N")})()) ⇒ multipart/form-data; boundary=----formdata-undici-N
    web13: log(await (async()=>{const r=new Response("x");await r.text();return await r.text()})()) ⇒ thrown TypeError: Body is unusable: Body has already been read
    web14: log(await (async()=>{const r=new Response("x");await r.text();r.clone()})()) ⇒ thrown TypeError: Response.clone: Body has already been consumed.
    web15: log(await (()=>{const r=new Response("x");r.body.getReader();return r.text()})()) ⇒ thrown TypeError: Body is unusable: Body has already been read
    web16: log(await (()=>new Response("{").json().catch(e=>e.name))()) ⇒ SyntaxError
    web17: log(await (()=>new Response("x").formData())()) ⇒ thrown TypeError: Content-Type was not one of "multipart/form-data" or "application/x-www-form-urlencoded".
    web18: log(await (()=>new Response("a=1&b=%20",{headers:{"content-type":"application/x-www-form-urlencoded"}}).formData())()) ⇒ FormData { a: '1', b: ' ' }
    web19: log(await (()=>new Response("--b\r\ncontent-disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b--\r\n",{headers:{"content-type":"multipart/form-data; boundary=b"}}).formData().then(f=>[...f].map(([k,v])=>[k,typeof v==="string"?v:[v.name,v.type,v.size]])))()) ⇒ [ [ 'a', '1' ], [ 'f', [ 'x.txt', 'text/plain', 5 ] ] ]
    web20: log(await (()=>new Response("--b\r\n",{headers:{"content-type":"multipart/form-data; boundary=b"}}).formData())()) ⇒ thrown TypeError: Failed to parse body as FormData.
    web21: log(await (()=>new Response("x",{headers:{"content-type":"multipart/form-data"}}).formData())()) ⇒ thrown TypeError: Failed to parse body as FormData.
    web22: log(await (()=>new Response("é").bytes())()) ⇒ Uint8Array(2) [ 195, 169 ]
    web23: log(await (()=>new Response("é").arrayBuffer())()) ⇒ ArrayBuffer { [Uint8Contents]: <c3 a9>, [byteLength]: 2 }
    web24: log(await (()=>new Response("é").blob())()) ⇒ Blob { size: 2, type: 'text/plain;charset=utf-8' }
    web25: log(await (()=>Response.json(undefined))()) ⇒ thrown TypeError: Value is not JSON serializable
    web27: log(await (()=>Response.redirect("http://a/b"))()) ⇒ Response {␤  status: 302,␤  statusText: '',␤  headers: Headers { location: 'http://a/b' },␤  body: null,␤  bodyUsed: false,␤  ok: false,␤  redirected: false,␤  type: 'default',␤  url: ''␤}
    web28: log(await (()=>Response.redirect("/x"))()) ⇒ thrown TypeError: Failed to parse URL from /x
    web29: log(await (()=>Response.redirect())()) ⇒ thrown TypeError: Response.redirect: 1 argument required, but 0 found.
    web30: log(await (()=>new Response(null,{status:"204",statusText:"é€"}))()) ⇒ thrown TypeError: Cannot convert argument to a ByteString because the character at index 1 has a value of 8364 which is greater than 255.
    web31: log(await (()=>new Response(null,{status:200,statusText:"a\n"}))()) ⇒ thrown TypeError: Invalid statusText
    web32: log(await (()=>new Response(3))()) ⇒ Response {␤  status: 200,␤  statusText: '',␤  headers: Headers { 'content-type': 'text/plain;charset=UTF-8' },␤  body: ReadableStream { locked: false, state: 'readable', supportsBYOB: true },␤  bodyUsed: false,␤  ok: true,␤  redirected: false,␤  type: 'default',␤  url: ''␤}
    web33: log(await (()=>new Response({}))()) ⇒ Response {␤  status: 200,␤  statusText: '',␤  headers: Headers { 'content-type': 'text/plain;charset=UTF-8' },␤  body: ReadableStream { locked: false, state: 'readable', supportsBYOB: true },␤  bodyUsed: false,␤  ok: true,␤  redirected: false,␤  type: 'default',␤  url: ''␤}
    web35: log(await (()=>new Response(null,{headers:{"content-type":"x"}}).headers)()) ⇒ Headers { 'content-type': 'x' }
    web36: log(await (()=>{const r=new Response("x",{headers:{"content-type":"q"}});return r.headers.get("content-type")})()) ⇒ q
    web37: log(await (()=>new Request("http://h",{method:"patch"}).method)()) ⇒ patch
    web38: log(await (()=>new Request("http://h",{method:"delete"}).method)()) ⇒ DELETE
    web39: log(await (()=>new Request(new Request("http://h",{method:"PUT",body:"q"})).method)()) ⇒ PUT
    web40: log(await (async()=>{const a=new Request("http://h",{method:"PUT",body:"q"});const b=new Request(a);return [a.bodyUsed,b.bodyUsed,await b.text()]})()) ⇒ [ true, false, 'q' ]
    web41: log(await (async()=>{const a=new Request("http://h#x",{method:"PUT",body:"q"});const b=a.clone();return [await a.text(),await b.text(),a.url,b]})()) ⇒ [␤  'q',␤  'q',␤  'http://h/#x',␤  Request {␤    method: 'PUT',␤    url: 'http://h/#x',␤    headers: Headers { 'content-type': 'text/plain;charset=UTF-8' },␤    destination: '',␤    referrer: 'about:client',␤    referrerPolicy: '',␤    mode: 'cors',␤    credentials: 'same-origin',␤    cache: 'default',␤    redirect: 'follow',␤    integrity: '',␤    keepalive: false,␤    isReloadNavigation: false,␤    isHistoryNavigation: false,␤    signal: AbortSignal { aborted: false }␤  }␤]
    web45: log(await (()=>new Request("http://h",{referrer:"http://x"}).referrer)()) ⇒ http://x/
    web48: log(await (()=>new Request("http://h",{keepalive:1,integrity:"x"}).integrity)()) ⇒ x
    web49: log(await (()=>new Request())()) ⇒ thrown TypeError: Request constructor: 1 argument required, but 0 found.
    web51: log(await (()=>new Request("http://h",{signal:AbortSignal.abort()}).signal)()) ⇒ AbortSignal { aborted: true }
    web52: log(await (()=>Response.prototype.text.call(3))()) ⇒ thrown TypeError: Illegal invocation
    web53: log(await (()=>Object.getOwnPropertyDescriptor(Response.prototype,"status").get.call(3))()) ⇒ thrown TypeError: Illegal invocation
    web54: log(await (()=>new Blob(["a\nb"],{endings:"native"}).text())()) ⇒ a␤b
    web55: log(await (()=>new Blob([new Uint8Array([1]),new Uint8Array([2]).buffer,"é",new Blob(["z"]),3,null]).arrayBuffer())()) ⇒ ArrayBuffer {␤  [Uint8Contents]: <01 02 c3 a9 7a 33 6e 75 6c 6c>,␤  [byteLength]: 10␤}
    web56: log(await (()=>new Blob(["abcdef"]).slice(1,-1).text())()) ⇒ bcde
    web57: log(await (()=>new Blob(["abcdef"]).slice(-2,undefined,"T/x"))()) ⇒ Blob { size: 2, type: 't/x' }
    web58: log(await (()=>new Blob([],{type:"é"}).type)()) ⇒ 
    web61: log(await (()=>new Blob({}))()) ⇒ thrown TypeError: Value cannot be converted to sequence.
    web62: log(await (()=>new Blob().stream())()) ⇒ ReadableStream { locked: false, state: 'readable', supportsBYOB: true }
    web63: log(await (async()=>{const r=[];for await(const c of new Blob(["abc"]).stream())r.push(c);return r})()) ⇒ [ Uint8Array(3) [ 97, 98, 99 ] ]
    web64: log(await (()=>structuredClone(new Blob(["q"],{type:"t/t"})))()) ⇒ Blob { size: 1, type: 't/t' }
    web65: log(await (async()=>structuredClone(new Blob(["q"])).text())()) ⇒ q
    web66: log(await (()=>structuredClone(new File(["a"],"b",{lastModified:3})))()) ⇒ File { size: 1, type: '', name: 'b', lastModified: 3 }
    web70: log(await (()=>new File(["a"],"b",{lastModified:NaN}).lastModified)()) ⇒ 0
    web74: log(await (()=>typeof new File([],"x").lastModified)()) ⇒ number
    web75: log(await (()=>Object.keys(File.prototype))()) ⇒ [ 'name', 'lastModified' ]
    web76: log(await (()=>new File([],"x") instanceof Blob)()) ⇒ true
    web77: log(await (()=>{const f=new FormData();f.append("a",1);f.append("a",new Blob([]));f.set("b",new File([],"q"),"r");return [f.get("a"),f.getAll("a").length,f.get("b").name,f.has("c"),f.get("c"),[...f.keys()]]})()) ⇒ [ '1', 2, 'r', false, null, [ 'a', 'a', 'b' ] ]
    web78: log(await (()=>{const f=new FormData();f.append("a","1");f.append("b","2");f.set("a","3");f.delete("b");return f})()) ⇒ FormData { a: '3' }
    web79: log(await (()=>new FormData().set("a"))()) ⇒ thrown TypeError: FormData.set: 2 arguments required, but only 1 found.
    web80: log(await (()=>new FormData().get())()) ⇒ thrown TypeError: FormData.get: 1 argument required, but 0 found.
    web81: log(await (()=>FormData.prototype.get.call(1,"a"))()) ⇒ thrown TypeError: Illegal invocation
    web82: log(await (()=>{const f=new FormData();f.append("a","1");f.forEach((v,k,o)=>log(v,k,o===f));return f.entries().next()})()) ⇒ 1 a true␤{ value: [ 'a', '1' ], done: false }
    web83: log(await (()=>new FormData().forEach(3))()) ⇒ thrown TypeError: Failed to execute 'forEach' on 'FormData': parameter 1 is not of type 'Function'.
    web84: log(await (()=>new Headers().forEach())()) ⇒ thrown TypeError: Headers.forEach: 1 argument required, but 0 found.
    web85: log(await (()=>Object.prototype.toString.call(new FormData()))()) ⇒ [object FormData]
    web86: log(await (()=>fetch())()) ⇒ thrown TypeError: Failed to parse URL from undefined
    web87: log(await (()=>fetch("/x"))()) ⇒ thrown TypeError: Failed to parse URL from /x
    web88: log(await (()=>fetch("ftp://x"))()) ⇒ thrown TypeError: fetch failed
    web89: log(await (()=>fetch("http://x",{signal:AbortSignal.abort()}).catch(e=>[e.name,e.message,e.code]))()) ⇒ [ 'AbortError', 'This operation was aborted', 20 ]
    web90: log(await (()=>fetch("data:text/plain;base64,aGk=").then(async r=>[r.status,r.statusText,r.type,r.url,[...r.headers],await r.text()]))()) ⇒ [␤  200,␤  'OK',␤  'basic',␤  'data:text/plain;base64,aGk=',␤  [ [ 'content-type', 'text/plain' ] ],␤  'hi'␤]
    web91: log(await (()=>fetch("data:,a%20b").then(async r=>[[...r.headers],await r.text()]))()) ⇒ [ [ [ 'content-type', 'text/plain;charset=US-ASCII' ] ], 'a b' ]
    web98: log(await (()=>new Response(new ReadableStream({start(c){c.enqueue("x");c.close()}})).text())()) ⇒ thrown TypeError: Received non-Uint8Array chunk
    web99: log(await (()=>new Response((async function*(){yield new Uint8Array([65])})()).text())()) ⇒ A
    web100: log(await (()=>new Response("\uFEFFx").text())()) ⇒ x
    web101: log(await (()=>new Response("\ud800").text())()) ⇒ �
    web102: log(await (()=>new Response("x").textStream)()) ⇒ undefined
    web103: log(await (async()=>{const a=new Response("abc");const b=a.clone();return [await a.text(),await b.text(),b]})()) ⇒ [␤  'abc',␤  'abc',␤  Response {␤    status: 200,␤    statusText: '',␤    headers: Headers { 'content-type': 'text/plain;charset=UTF-8' },␤    body: ReadableStream { locked: true, state: 'closed', supportsBYOB: true },␤    bodyUsed: true,␤    ok: true,␤    redirected: false,␤    type: 'default',␤    url: ''␤  }␤]
    web104: log(await (()=>new Response("x",{headers:[["a","b"]]}).headers)()) ⇒ Headers { a: 'b', 'content-type': 'text/plain;charset=UTF-8' }
    web105: log(await (()=>new Response("x").body.getReader({mode:"byob"}).read(new Uint8Array(3)))()) ⇒ { value: Uint8Array(1) [ 120 ], done: false }
    web106: log(await (()=>{let h=new Response("x").headers;h.set("a","b");return h})()) ⇒ Headers { 'content-type': 'text/plain;charset=UTF-8', a: 'b' }
    web107: log(await (()=>Response.error().headers.set("a","b"))()) ⇒ thrown TypeError: immutable
    web108: log(await (()=>new Request("http://h",{headers:{"connection":"x","host":"q"}}).headers)()) ⇒ Headers { connection: 'x', host: 'q' }
    iterate: const rs = new ReadableStream({ start(c) { c.enqueue("a"); c.enqueue("b"); c.close(); } }); log(rs); for await (const x of rs) log(x); log(rs) ⇒ ReadableStream { locked: false, state: 'readable', supportsBYOB: false }␤a␤b␤ReadableStream { locked: false, state: 'closed', supportsBYOB: false }
    tee: const [p, q] = ReadableStream.from([1, 2, 3]).tee(); log(await g(p), await g(q)) ⇒ [ 1, 2, 3 ] [ 1, 2, 3 ]
    encode: log(await g(ReadableStream.from(["é", "x"]).pipeThrough(new TextEncoderStream()))) ⇒ [ Uint8Array(2) [ 195, 169 ], Uint8Array(1) [ 120 ] ]
    decode: log(await g(ReadableStream.from(["é", "x"]).pipeThrough(new TextEncoderStream()).pipeThrough(new TextDecoderStream()))) ⇒ [ 'é', 'x' ]
    byob: const b = new ReadableStream({ type: "bytes", pull(c) { const r = c.byobRequest; log("pull", r && r.view.byteLength); if (r) { r.view[0] = 65; r.respond(1); } else { c.enqueue(new Uint8Array([1,2,3])); c.close(); } } }); const rd = b.getReader({ mode: "byob" }); log(await rd.read(new Uint8Array(4))); rd.releaseLock(); log(await g(b)) ⇒ pull 4␤{ value: Uint8Array(1) [ 65 ], done: false }␤pull null␤[ Uint8Array(3) [ 1, 2, 3 ] ]
    byobmin: const b = new ReadableStream({ type: "bytes", start(c) { c.enqueue(new Uint8Array([1,2])); setTimeout(() => { c.enqueue(new Uint8Array([3,4,5])); c.close() }, 2) } }); const rd = b.getReader({ mode: "byob" }); log(await rd.read(new Uint8Array(4), { min: 4 })); log(await rd.read(new Uint8Array(4))); log(await rd.read(new Uint8Array(4))) ⇒ { value: Uint8Array(4) [ 1, 2, 3, 4 ], done: false }␤{ value: Uint8Array(1) [ 5 ], done: false }␤{ value: Uint8Array(0) [], done: true }
    byobview: const b = new ReadableStream({ type: "bytes", start(c) { c.enqueue(new Uint8Array([1,2,3,4,5,6])) } }); const rd = b.getReader({ mode: "byob" }); log(await rd.read(new Uint16Array(2))); log((await rd.read(new DataView(new ArrayBuffer(2)))).value.byteLength) ⇒ { value: Uint16Array(2) [ 513, 1027 ], done: false }␤2
    auto: const b = new ReadableStream({ type: "bytes", autoAllocateChunkSize: 8, pull(c) { const r = c.byobRequest; log(r.view.byteLength); r.view.set([7, 8]); r.respondWithNewView(new Uint8Array(r.view.buffer, 0, 2)); c.close() } }); log(await g(b)) ⇒ 8␤[ Uint8Array(2) [ 7, 8 ] ]
    write: const w = []; const ws = new WritableStream({ write(c) { w.push(c) }, close() { w.push("end") } }, { highWaterMark: 2 }); const wr = ws.getWriter(); log(wr.desiredSize); wr.write(1); log(wr.desiredSize); await wr.write(2); await wr.close(); log(w, wr, ws) ⇒ 2␤1␤[ 1, 2, 'end' ] WritableStreamDefaultWriter {␤  stream: WritableStream { locked: true, state: 'closed' },␤  close: Promise { undefined },␤  ready: Promise { undefined },␤  desiredSize: 0␤} WritableStream { locked: true, state: 'closed' }
    transform: const t = new TransformStream({ transform(c, k) { k.enqueue(c * 2) }, flush(k) { k.enqueue("fl") } }); log(await g(ReadableStream.from([1, 2]).pipeThrough(t))) ⇒ [ 2, 4, 'fl' ]
    terminate: const t = new TransformStream({ transform(c, k) { k.enqueue(c); k.terminate() } }); const w = t.writable.getWriter(); w.write(1).catch(() => {}); log(await g(t.readable)); await w.closed.catch((e) => log(e.code)) ⇒ [ 1 ]␤ERR_INVALID_STATE
    pipefail: await ReadableStream.from([1]).pipeTo(new WritableStream({ write() { throw new Error("x") } })).catch((e) => log(e.message)) ⇒ x
    pipeabort: const ac = new AbortController(); const pr = new ReadableStream({ cancel(r) { log("cancel", r.name) } }).pipeTo(new WritableStream({ abort(r) { log("abort", r.name) } }), { signal: ac.signal }); ac.abort(); await pr.catch((e) => log(e.name)) ⇒ abort AbortError␤cancel AbortError␤AbortError
    bytetee: const [x, y] = new ReadableStream({ type: "bytes", start(c) { c.enqueue(new Uint8Array([9])); c.close() } }).tee(); log(await g(x), await g(y)) ⇒ [ Uint8Array(1) [ 9 ] ] [ Uint8Array(1) [ 9 ] ]
    starterror: new ReadableStream({ start() { throw new TypeError("st") } }) ⇒ thrown TypeError: st
    errored: const er = new ReadableStream({ start(c) { c.error(new Error("q")) } }); log(er); await er.getReader().read().catch((e) => log(e.message)) ⇒ ReadableStream { locked: false, state: 'errored', supportsBYOB: false }␤q
    strategies: log(new CountQueuingStrategy({ highWaterMark: 2 }).size(), new ByteLengthQueuingStrategy({ highWaterMark: 2 }).size(new Uint8Array(3))) ⇒ 1 3
    release: const rr = new ReadableStream().getReader(); const pp = rr.read(); rr.releaseLock(); await pp.catch((e) => log(e.code, e.message)); await rr.read().catch((e) => log(e.message)) ⇒ ERR_INVALID_STATE Invalid state: Releasing reader␤Invalid state: The reader is not attached to a stream
    return: const it = ReadableStream.from([1, 2, 3]).values(); log((await it.next()).value); const r = await it.return(7); log(r.value, r.done); log((await it.next()).done) ⇒ 1␤7 true␤true
    sizes: const r = new ReadableStream({ start(c) { log(c.desiredSize); c.enqueue("abc"); log(c.desiredSize) } }, { highWaterMark: 5, size: (x) => x.length }); log(await r.cancel("why")) ⇒ 5␤2␤undefined
    pullcount: let n = 0; const r = new ReadableStream({ pull(c) { c.enqueue(++n); if (n === 3) c.close() } }, { highWaterMark: 0 }); log(n); const rd = r.getReader(); log((await rd.read()).value, n); log((await rd.read()).value, (await rd.read()).value, (await rd.read()).done) ⇒ 0␤1 1␤2 3 true
    abortwriter: const ws = new WritableStream({ abort(r) { log("abort", r) }, write() { return new Promise((r) => setTimeout(r, 5)) } }); const w = ws.getWriter(); const p = w.write(1); await w.abort("no"); await p.then(() => log("wrote"), (e) => log("failed", e)); log(ws); await w.closed.catch((e) => log("closed", e)) ⇒ abort no␤failed no␤WritableStream { locked: true, state: 'errored' }␤closed no
    signal: let c; const ws = new WritableStream({ start(k) { c = k } }); ws.abort(3); log(c.signal.aborted, c.signal.reason) ⇒ true 3
    locked: const r = new ReadableStream(); r.getReader(); await r.cancel().catch((e) => log(e.message)); await r.pipeTo(new WritableStream()).catch((e) => log(e.message)); try { r.tee() } catch (e) { log(e.message) } ⇒ Invalid state: ReadableStream is locked␤Invalid state: The ReadableStream is locked␤Invalid state: ReadableStream is locked
    asyncfrom: log(await g(ReadableStream.from((async function* () { yield 1; yield Promise.resolve(2) })()))); log(await g(ReadableStream.from(new Set([1, 2])))) ⇒ [ 1, 2 ]␤[ 1, 2 ]
    """#
}
