/// The version of jsrepl.
let version = "0.1.0"
