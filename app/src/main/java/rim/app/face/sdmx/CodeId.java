package rim.app.face.sdmx;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// A code as SDMX writes the identifier of one: letters, digits, `_`, `@`, `$` and `-`. Whoever
/// writes an indicator's unit may write any text.
///
/// Source: SDMX 2.1 and 3.0, section 3, `IDType`.
final class CodeId {
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9_@$-]+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9_@$-]+");

    /// The code itself where it is an identifier; otherwise one of its own.
    static String of(String code) {
        if (VALID.matcher(code).matches()) {
            return code;
        }
        var sum = new CRC32();
        sum.update(code.getBytes(StandardCharsets.UTF_8));
        return OTHERS.matcher(code).replaceAll("_") + "_" + Long.toHexString(sum.getValue());
    }

    private CodeId() {}
}
