package rim.app.benchmark.table;

import java.text.Normalizer;
import java.util.Collection;

/// Codes of variables whose columns are called in words: `R&D (% of GDP)` is `R_D_of_GDP`.
final class VariableCodes {
    private static final int LONGEST = 64;

    /// A code that a methodology can have.
    static String of(String name) {
        var plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^A-Za-z0-9_.-]+", "_")
                        .replaceAll("^[^A-Za-z0-9]+|_+$", "");
        var code = plain.isEmpty() ? "variable" : plain;
        return code.length() > LONGEST ? code.substring(0, LONGEST) : code;
    }

    /// The variable that a column is of: its name where that is wanted, else the code of its name.
    static String of(String name, Collection<String> wanted) {
        return wanted.contains(name) ? name : of(name);
    }

    private VariableCodes() {}
}
