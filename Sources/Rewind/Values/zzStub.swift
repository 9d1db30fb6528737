public protocol ValueConvertible { var javaScriptValue: Value { get throws } }
extension Value: ValueConvertible { public var javaScriptValue: Value { self } }
