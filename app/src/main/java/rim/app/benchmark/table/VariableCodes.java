package rim.app.benchmark.table;

import java.text.Normalizer;
import java.util.Collection;
import java.util.regex.Pattern;

/// Codes of variables whose columns are called in words: `R&D (% of GDP)` is `R_D_of_GDP`.
final class VariableCodes {
    private static final int LONGEST = 64;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

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

    /// Whether a name can be a code as it is.
    static boolean isOne(String name) {
        return CODE.matcher(name).matches();
    }

    /// A name as it is where it can be a code, else the code of it.
    static String kept(String name) {
        return name.isEmpty() || isOne(name) ? name : of(name);
    }

    private VariableCodes() {}
}
