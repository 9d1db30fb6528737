// How numbers, strings and the other primitives are written.
(function (prelude, native) {
  "use strict";
  const { indexOf, includes, isFinite, objectIs, slice, symbolToString, trunc } = prelude.primordials;
  const { quoted, spaces } = prelude.text;

  const thousands = (digits) => {
    const start = digits[0] === "-" ? 1 : 0;
    let result = "", end = digits.length;
    for (; end >= start + 4; end -= 3) result = `_${slice(digits, end - 3, end)}${result}`;
    return slice(digits, 0, end) + result;
  };
  const thousandths = (digits) => {
    let result = "", start = 0;
    for (; start < digits.length - 3; start += 3) result += `${slice(digits, start, start + 3)}_`;
    return result + slice(digits, start);
  };

  function numberText(number, separate) {
    if (objectIs(number, -0)) return "-0";
    const text = `${number}`;
    if (!separate || !isFinite(number) || includes(text, "e")) return text;
    if (trunc(number) === number) return thousands(text);
    const point = indexOf(text, ".");
    return `${thousands(slice(text, 0, point))}.${thousandths(slice(text, point + 1))}`;
  }

  const bigintText = (bigint, separate) => `${separate ? thousands(`${bigint}`) : bigint}n`;

  // Shorter strings are never broken into lines.
  const unbroken = 16;

  function stringText(context, stylize, string) {
    let trailer = "";
    const surplus = string.length - context.maxStringLength;
    if (surplus > 0) {
      string = slice(string, 0, context.maxStringLength);
      trailer = `... ${surplus} more character${surplus > 1 ? "s" : ""}`;
    }
    const isLong = string.length > unbroken && string.length > context.breakLength - context.indentation - 4;
    if (context.compact === true || !isLong || !includes(string, "\n")) {
      return stylize(quoted(string), "string") + trailer;
    }
    let result = "", last = 0;
    while (last < string.length) {
      const newline = indexOf(string, "\n", last);
      const end = newline === -1 ? string.length : newline + 1;
      if (last !== 0) result += ` +\n${spaces(context.indentation + 2)}`;
      result += stylize(quoted(slice(string, last, end)), "string");
      last = end;
    }
    return result + trailer;
  }

  /** Any value that is no object and no function; `stylize(text, style)` colours it. */
  function primitive(context, stylize, value) {
    switch (typeof value) {
      case "string": return stringText(context, stylize, value);
      case "number": return stylize(numberText(value, context.numericSeparator), "number");
      case "bigint": return stylize(bigintText(value, context.numericSeparator), "bigint");
      case "boolean": return stylize(value ? "true" : "false", "boolean");
      case "symbol": return stylize(symbolToString(value), "symbol");
      default: return value === null ? stylize("null", "null") : stylize("undefined", "undefined");
    }
  }

  prelude.primitives = { __proto__: null, primitive, numberText, bigintText };
})
