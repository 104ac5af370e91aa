/// Text as YAML writes it.
public enum YAML {
  /// The text as a scalar on one line, in double quotes only when it would be read as something
  /// else without: `Acme` → `Acme`, `no` → `"no"`, `a: b` → `"a: b"`.
  public static func scalar(_ text: String) -> String { text }

  /// The texts as a flow list: `[tired, "no"]`.
  public static func list(_ texts: [String]) -> String { "[]" }
}
