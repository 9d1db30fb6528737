// Where text goes and how it should look there.
(function (prelude, native) {
  "use strict";
  const { output } = prelude.operations;
  const { freeze } = prelude.primordials;

  // What a turn that sets the layout says of it, in that order.
  const names = [
    "depth", "maxArrayLength", "maxStringLength", "compact", "showHidden", "getters", "sorted", "numericSeparator",
    "showProxy", "isWidthChosen",
  ];
  const usual = [2, 100, 10000, 3, false, false, false, false, true, false];
  const nothing = freeze({ __proto__: null });

  const screen = {
    __proto__: null,
    /** Columns of the terminal; 80 where there is none. */
    columns: 80,
    colors: false,
    /** Options of inspect for values at the prompt: those that are not as usual. */
    layout: nothing,
    /** The same for what console writes. */
    consoleLayout: nothing,

    /** A turn begins: its width, colours, and the layout where that is not the usual one, each option by its place. */
    begin(columns, colors, layout) {
      screen.columns = columns > 0 ? columns : 80;
      screen.colors = colors === true;
      screen.layout = screen.consoleLayout = nothing;
      if (layout.length === 0) return;
      const atPrompt = { __proto__: null }, inConsole = { __proto__: null };
      for (let i = 0; i < names.length; i++) {
        if (layout[i] === usual[i]) continue;
        const name = names[i];
        if (name === "isWidthChosen") inConsole.breakLength = screen.columns;
        else atPrompt[name] = layout[i];
        // Proxies are told apart at the prompt only.
        if (name !== "isWidthChosen" && name !== "showProxy") inConsole[name] = layout[i];
      }
      screen.layout = freeze(atPrompt);
      screen.consoleLayout = freeze(inConsole);
    },

    /** Writes a whole line or several to standard output. */
    print(text) {
      native(output, 1, `${text}\n`);
    },
    /** The same to standard error. */
    printError(text) {
      native(output, 2, `${text}\n`);
    },
  };

  prelude.screen = screen;
})
