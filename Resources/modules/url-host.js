// Hosts (https://url.spec.whatwg.org/#host-parsing): domains, IPv4 and IPv6 addresses, and those of schemes that have
// no such thing. Each function gives a host as it is written in a URL, or undefined where the text is none.
(function (prelude, part) {
  "use strict";
  const { sets, percentEncoded, percentDecoded } = part("url-percent");
  const { toASCII } = part("idna");

  const forbidden = /[\0\t\n\r #/:<>?@[\\\]^|]/;
  const forbiddenDomain = /[\0-\x20#%/:<>?@[\\\]^|\x7f]/;

  /** https://url.spec.whatwg.org/#concept-ipv4-parser, for a text that ends in a number. */
  function ipv4(text) {
    const parts = text.split(".");
    if (parts.at(-1) === "" && parts.length > 1) parts.pop();
    if (parts.length > 4) return undefined;
    const numbers = [];
    for (const each of parts) {
      const number = ipv4Number(each);
      if (number === undefined) return undefined;
      numbers.push(number);
    }
    const last = numbers.pop();
    if (numbers.some((number) => number > 255) || last >= 256 ** (4 - numbers.length)) return undefined;
    let address = last;
    for (let i = 0; i < numbers.length; i++) address += numbers[i] * 256 ** (3 - i);
    return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
  }
  function ipv4Number(text) {
    if (text === "") return undefined;
    let digits = text, radix = 10;
    if (/^0[xX]/.test(digits)) {
      digits = digits.slice(2);
      radix = 16;
    } else if (digits.length >= 2 && digits[0] === "0") {
      digits = digits.slice(1);
      radix = 8;
    }
    if (digits === "") return 0;
    const allowed = radix === 10 ? /^[0-9]+$/ : radix === 16 ? /^[0-9a-fA-F]+$/ : /^[0-7]+$/;
    return allowed.test(digits) ? parseInt(digits, radix) : undefined;
  }
  function endsInNumber(text) {
    const parts = text.split(".");
    if (parts.at(-1) === "") {
      if (parts.length === 1) return false;
      parts.pop();
    }
    const last = parts.at(-1);
    return /^[0-9]+$/.test(last) || /^0[xX][0-9a-fA-F]*$/.test(last);
  }

  /** https://url.spec.whatwg.org/#concept-ipv6-parser */
  function ipv6(text) {
    const pieces = new Array(8).fill(0);
    let index = 0, gap = -1, at = 0;
    if (text[at] === ":") {
      if (text[at + 1] !== ":") return undefined;
      at += 2;
      gap = ++index;
    }
    while (at < text.length) {
      if (index === 8) return undefined;
      if (text[at] === ":") {
        if (gap !== -1) return undefined;
        at++;
        gap = ++index;
        continue;
      }
      const [digits] = /^[0-9a-fA-F]{0,4}/.exec(text.slice(at));
      if (text[at + digits.length] === ".") {
        const numbers = /^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/.exec(text.slice(at));
        if (digits === "" || index > 6 || numbers === null || numbers.slice(1).some((number) => number > 255)) {
          return undefined;
        }
        pieces[index++] = numbers[1] * 256 + +numbers[2];
        pieces[index++] = numbers[3] * 256 + +numbers[4];
        break;
      }
      at += digits.length;
      if (at < text.length) {
        if (text[at] !== ":") return undefined;
        at++;
        if (at === text.length) return undefined;
      }
      pieces[index++] = parseInt(digits, 16);
    }
    if (gap !== -1) {
      const tail = pieces.splice(gap, index - gap);
      while (pieces.length < 8 - tail.length) pieces.splice(gap, 0, 0);
      pieces.length = 8 - tail.length;
      pieces.push(...tail);
    } else if (index !== 8) return undefined;
    return `[${ipv6Text(pieces)}]`;
  }
  // The first longest run of zeros, if it is longer than one, is left out.
  function ipv6Text(pieces) {
    let start = -1, longest = 1;
    for (let i = 0; i < 8; i++) {
      let end = i;
      while (end < 8 && pieces[end] === 0) end++;
      if (end - i > longest) {
        longest = end - i;
        start = i;
      }
      if (end > i) i = end;
    }
    const text = (part) => part.map((piece) => piece.toString(16)).join(":");
    if (start === -1) return text(pieces);
    return `${text(pieces.slice(0, start))}::${text(pieces.slice(start + longest))}`;
  }

  /** https://url.spec.whatwg.org/#concept-host-parser */
  function parseHost(text, isOpaque) {
    if (text.startsWith("[")) return text.endsWith("]") ? ipv6(text.slice(1, -1)) : undefined;
    if (isOpaque) return forbidden.test(text) ? undefined : percentEncoded(text, sets.control);
    const domain = toASCII(percentDecoded(text));
    if (domain === undefined || domain === "" || forbiddenDomain.test(domain)) return undefined;
    return endsInNumber(domain) ? ipv4(domain) : domain;
  }

  return { parseHost };
})
