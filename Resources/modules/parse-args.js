// util.parseArgs. See https://nodejs.org/docs/latest-v24.x/api/util.html#utilparseargsconfig.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { TypeError, coded, invalidType, invalidValue, requireBoolean, requireString } = part("errors");

  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  function requirePlain(value, name) {
    if (!isObject(value)) throw invalidType(name, "of type object", value);
  }
  const listOf = (array) => Array.from({ length: array.length }, (_, i) => array[i]);

  function checkDefault(option, value, name) {
    if (!option.multiple) {
      (option.type === "string" ? requireString : requireBoolean)(value, name);
      return;
    }
    if (!Array.isArray(value)) throw invalidType(name, "an instance of Array", value);
    for (let i = 0; i < value.length; i++) {
      (option.type === "string" ? requireString : requireBoolean)(value[i], `${name}[${i}]`);
    }
  }

  function checkOptions(options) {
    for (const name of Object.keys(options)) {
      const option = options[name], place = `options.${name}`;
      requirePlain(option, place);
      if (option.type !== "string" && option.type !== "boolean") {
        throw invalidType(`${place}.type`, "('string|boolean')", option.type);
      }
      if (Object.hasOwn(option, "short")) {
        requireString(option.short, `${place}.short`);
        if (option.short.length !== 1) throw invalidValue(`${place}.short`, option.short, "must be a single character");
      }
      if (Object.hasOwn(option, "multiple")) requireBoolean(option.multiple, `${place}.multiple`);
      if (option.default !== undefined) checkDefault(option, option.default, `${place}.default`);
    }
  }

  const nameOfShort = (letter, options) =>
    Object.keys(options).find((name) => options[name].short === letter) ?? letter;
  const typeOf = (name, options) => Object.hasOwn(options, name) ? options[name].type : undefined;

  /** The arguments one by one: options with their values, positionals, and where `--` ends the options. */
  function tokenize(args, options) {
    const tokens = [], rest = args.map((text, index) => ({ text, index }));
    const option = (name, rawName, index, value, inlineValue) =>
      tokens.push(own({ kind: "option", name, rawName, index, value, inlineValue }));
    while (rest.length > 0) {
      const { text, index } = rest.shift();
      if (text === "--") {
        tokens.push(own({ kind: "option-terminator", index }));
        for (const each of rest.splice(0)) {
          tokens.push(own({ kind: "positional", index: each.index, value: each.text }));
        }
      } else if (/^-[^-]$/su.test(text) || (text.length === 2 && text[0] === "-" && text[1] !== "-")) {
        const name = nameOfShort(text[1], options);
        if (typeOf(name, options) === "string" && rest.length > 0) {
          option(name, text, index, rest.shift().text, false);
        } else option(name, text, index, undefined, undefined);
      } else if (text.length > 2 && text[0] === "-" && text[1] !== "-") {
        const first = nameOfShort(text[1], options);
        if (typeOf(first, options) === "string") {
          option(first, `-${text[1]}`, index, text.slice(2), true);
        } else {
          // A group of options without values; only the last may have one.
          const expanded = [];
          for (let i = 1; i < text.length; i++) {
            const name = nameOfShort(text[i], options);
            if (typeOf(name, options) !== "string" || i === text.length - 1) {
              expanded.push({ text: `-${text[i]}`, index });
            } else {
              expanded.push({ text: `-${text.slice(i)}`, index });
              break;
            }
          }
          rest.unshift(...expanded);
        }
      } else if (text.startsWith("--") && text.indexOf("=", 3) === -1) {
        const name = text.slice(2);
        if (typeOf(name, options) === "string" && rest.length > 0) {
          option(name, text, index, rest.shift().text, false);
        } else option(name, text, index, undefined, undefined);
      } else if (text.startsWith("--")) {
        const at = text.indexOf("=", 3);
        option(text.slice(2, at), text.slice(0, at), index, text.slice(at + 1), true);
      } else tokens.push(own({ kind: "positional", index, value: text }));
    }
    return tokens;
  }

  const wrong = (code, message) => coded(TypeError, code, message);
  const invalidOption = (message) => wrong("ERR_PARSE_ARGS_INVALID_OPTION_VALUE", message);

  function checkUse(token, name, options, allowPositionals) {
    const { rawName, value, inlineValue } = token;
    if (!Object.hasOwn(options, name)) {
      const hint = allowPositionals ? ". To specify a positional argument starting with a '-', place it at the end " +
        `of the command after '--', as in '-- "${rawName}"` : "";
      throw wrong("ERR_PARSE_ARGS_UNKNOWN_OPTION", `Unknown option '${rawName}'${hint}`);
    }
    const { short, type } = options[name];
    const shown = `${short ? `-${short}, ` : ""}--${name}`;
    if (type === "string" && typeof value !== "string") {
      throw invalidOption(`Option '${shown} <value>' argument missing`);
    }
    if (type === "boolean" && value !== undefined && value !== null && inlineValue !== undefined) {
      throw invalidOption(`Option '${shown}' does not take an argument`);
    }
  }
  function checkAmbiguity(token, options) {
    const { rawName, value, inlineValue, name } = token;
    if (inlineValue || typeof value !== "string" || value.length < 2 || value[0] !== "-") return;
    const example = rawName.startsWith("--") ? `'${rawName}=-XYZ'` : `'--${name}=-XYZ' or '${rawName}-XYZ'`;
    throw invalidOption(
      `Option '${rawName}' argument is ambiguous.\nDid you forget to specify the option argument for '${rawName}'?\n` +
        `To specify an option argument starting with a dash use ${example}.`);
  }

  function store(values, name, value, options) {
    if (name === "__proto__") return;
    if (Object.hasOwn(options, name) && options[name].multiple) {
      values[name] = own([...(values[name] === undefined ? [] : listOf(values[name])), value]);
    } else values[name] = value;
  }

  return function parseArgs(config) {
    const args = config?.args === undefined ? listOf(prelude.builtins.get("process").argv).slice(2) : config.args;
    const strict = config?.strict ?? true, allowPositionals = config?.allowPositionals ?? !strict;
    const wantsTokens = config?.tokens ?? false, allowNegative = config?.allowNegative ?? false;
    const options = config?.options ?? { __proto__: null };
    if (!Array.isArray(args)) throw invalidType("args", "an instance of Array", args);
    requireBoolean(strict, "strict");
    requireBoolean(allowPositionals, "allowPositionals");
    requireBoolean(wantsTokens, "tokens");
    requireBoolean(allowNegative, "allowNegative");
    requirePlain(options, "options");
    checkOptions(options);

    const tokens = tokenize(listOf(args), options), values = { __proto__: null }, positionals = [];
    for (const token of tokens) {
      if (token.kind === "option") {
        let { name, value } = token;
        // `--no-color` says false where there is an option `color` and none of that name.
        const isNegated = allowNegative && token.rawName.startsWith("--no-") && value === undefined &&
          !Object.hasOwn(options, name) && typeOf(name.slice(3), options) === "boolean";
        if (isNegated) name = name.slice(3);
        if (strict) {
          checkUse(token, name, options, allowPositionals);
          checkAmbiguity(token, options);
        }
        store(values, name, isNegated ? false : value ?? true, options);
      } else if (token.kind === "positional") {
        if (!allowPositionals) {
          throw wrong(
            "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL",
            `Unexpected argument '${token.value}'. This command does not take positional arguments`);
        }
        positionals.push(token.value);
      }
    }
    for (const name of Object.keys(options)) {
      if (options[name].default !== undefined && values[name] === undefined) values[name] = options[name].default;
    }
    const result = own({ values, positionals: own(positionals) });
    if (wantsTokens) result.tokens = own(tokens);
    return result;
  };
})
