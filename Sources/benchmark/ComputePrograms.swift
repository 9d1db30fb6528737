/// A piece of work for an engine: a function's body that returns a number by which engines can be compared.
struct ComputeProgram: Sendable {
  let name: String
  let body: String

  /// Prints milliseconds and the result.
  var source: String {
    """
    (function () {
      const started = performance.now();
      const result = (function () {
    \(body)
      })();
      console.log((performance.now() - started) + " " + result);
    })();

    """
  }
}

let computePrograms = [
  ComputeProgram(
    name: "calls",
    body: """
      function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
      return fib(35);
      """),
  ComputeProgram(
    name: "objects",
    body: """
      let sum = 0;
      for (let round = 0; round < 40; round++) {
        const points = [];
        for (let i = 0; i < 50000; i++) points.push({ x: i, y: i + round, z: { w: i & 7 } });
        for (const point of points) sum = (sum + point.x * 3 + point.y + point.z.w) % 1000003;
      }
      return sum;
      """),
  ComputeProgram(
    name: "maps",
    body: """
      const map = new Map(), set = new Set();
      for (let i = 0; i < 400000; i++) { map.set("key" + (i % 50000), i); set.add(i * 7 % 100003); }
      let sum = 0;
      for (const [key, value] of map) sum = (sum + key.length * value) % 1000003;
      for (let i = 0; i < 1000000; i++) if (set.has(i)) sum++;
      return sum;
      """),
  ComputeProgram(
    name: "sort",
    body: """
      let seed = 1;
      const random = () => (seed = (seed * 16807) % 2147483647);
      const numbers = Array.from({ length: 300000 }, random);
      numbers.sort((a, b) => a - b);
      const words = Array.from({ length: 60000 }, () => "w" + random().toString(36));
      words.sort();
      return (numbers[1000] + words[500].length) % 1000003;
      """),
  ComputeProgram(
    name: "JSON",
    body: """
      const rows = Array.from({ length: 2000 }, (_, i) => ({ id: i, name: "row " + i, tags: ["a", "b\\n", i], on: i % 2 === 0, at: { x: i / 3, y: null } }));
      let sum = 0;
      for (let i = 0; i < 40; i++) sum += JSON.parse(JSON.stringify(rows)).length + JSON.stringify(rows).length % 10;
      return sum;
      """),
  ComputeProgram(
    name: "regexps",
    body: """
      let text = "";
      for (let i = 0; i < 20000; i++) text += "user" + i + "@host" + (i % 97) + ".example.org, tel. " + (i * 37) + "-" + (i % 11) + "; ";
      let sum = 0;
      for (let i = 0; i < 4; i++) {
        for (const match of text.matchAll(/(\\w+)@([\\w.]+)/g)) sum += match[1].length * match[2].length;
        sum += text.replace(/\\d+/g, (digits) => digits.length).length + text.split(/[;,]\\s/).length;
      }
      return sum;
      """),
  ComputeProgram(
    name: "closures",
    body: """
      const adders = [];
      for (let i = 0; i < 100; i++) adders.push((x) => x + i);
      const compose = (f, g) => (x) => g(f(x));
      const all = adders.reduce(compose);
      let sum = 0;
      for (let i = 0; i < 60000; i++) sum = (sum + all(i)) % 1000003;
      for (let i = 0; i < 60; i++) sum += Array.from({ length: 20000 }, (_, k) => k).map((x) => x * 2).filter((x) => x % 3).reduce((a, b) => (a + b) % 1009, 0);
      return sum;
      """),
  ComputeProgram(
    name: "floats",
    body: """
      let inside = 0;
      for (let py = 0; py < 400; py++) for (let px = 0; px < 400; px++) {
        const cx = px / 200 - 1.5, cy = py / 200 - 1;
        let x = 0, y = 0, n = 0;
        while (n < 300 && x * x + y * y < 4) { const t = x * x - y * y + cx; y = 2 * x * y + cy; x = t; n++; }
        if (n === 300) inside++;
      }
      let sum = 0;
      for (let i = 1; i < 3000000; i++) sum += Math.sqrt(i) * Math.sin(i) / i;
      return inside + Math.floor(sum * 1000);
      """),
  ComputeProgram(
    name: "typed arrays",
    body: """
      const size = 6000000, sieve = new Uint8Array(size);
      let count = 0;
      for (let i = 2; i < size; i++) {
        if (sieve[i]) continue;
        count++;
        for (let k = i * 2; k < size; k += i) sieve[k] = 1;
      }
      const n = 220, a = new Float64Array(n * n).fill(1.5), b = new Float64Array(n * n).fill(2), c = new Float64Array(n * n);
      for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) {
        let sum = 0;
        for (let k = 0; k < n; k++) sum += a[i * n + k] * b[k * n + j];
        c[i * n + j] = sum;
      }
      return count + c[n];
      """),
  ComputeProgram(
    name: "generators",
    body: """
      function* count(n) { for (let i = 0; i < n; i++) yield i; }
      function* even(source) { for (const x of source) if (x % 2 === 0) yield x; }
      let sum = 0;
      for (const x of even(count(3000000))) sum = (sum + x) % 1000003;
      for (let i = 0; i < 300000; i++) { const [a, b, ...rest] = [i, i + 1, i + 2]; sum = (sum + a + b + rest[0]) % 1000003; }
      return sum;
      """),
  ComputeProgram(
    name: "classes",
    body: """
      class Shape { #id; constructor(id) { this.#id = id; } get id() { return this.#id; } area() { return 0; } }
      class Square extends Shape { constructor(id, side) { super(id); this.side = side; } area() { return this.side * this.side; } }
      class Circle extends Shape { constructor(id, r) { super(id); this.r = r; } area() { return 3 * this.r * this.r; } }
      class Pair extends Shape { constructor(id, a, b) { super(id); this.a = a; this.b = b; } area() { return this.a.area() + this.b.area(); } }
      let sum = 0;
      for (let i = 0; i < 1500000; i++) {
        const shape = i % 3 === 0 ? new Square(i, i % 10) : i % 3 === 1 ? new Circle(i, i % 7) : new Pair(i, new Square(i, 2), new Circle(i, 1));
        sum = (sum + shape.area() + shape.id) % 1000003;
      }
      return sum;
      """),
]
