package rim.schemas.activity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Names of sections and divisions of NACE Rev. 2, shortened, in English and Swedish. Sources:
/// Regulation (EC) No 1893/2006; the Swedish standard SNI 2007, which has the same.
public final class NaceNames {
    private static final String FILE = "nace2.csv";
    private static final String SWEDISH = "sv";
    private static final Pattern SEVERAL = Pattern.compile("[-_]");

    private record Names(String english, String swedish) {}

    private static final class Read {
        static final Map<String, Names> ALL = read();

        private static Map<String, Names> read() {
            var in = Objects.requireNonNull(NaceNames.class.getResourceAsStream(FILE), FILE);
            try (var lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                var all = new TreeMap<String, Names>();
                lines.lines()
                        .skip(1)
                        .forEach(line -> {
                            var cells = line.split(";", -1);
                            all.put(cells[0], new Names(cells[1], cells[2]));
                        });
                return all;
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read resource " + FILE, e);
            }
        }
    }

    /// The name of a code as Eurostat writes it: `C`, `C10`; of several, `C10-C12`, `J62_J63`,
    /// `M_N`, the names of both ends. Empty for what is no code of NACE, or a group of its own such
    /// as `TOTAL`.
    ///
    /// @param language `sv`; English for any other
    public static Optional<String> of(String code, String language) {
        var ends = SEVERAL.split(code, -1);
        var first = Optional.ofNullable(Read.ALL.get(ends[0]));
        var last = Optional.ofNullable(Read.ALL.get(ends[ends.length - 1]));
        if (ends.length > 2 || first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        var name = in(language, first.get());
        return Optional.of(
                ends.length == 1
                        ? name
                        : name + (code.contains("-") ? " – " : "; ") + in(language, last.get()));
    }

    private static String in(String language, Names names) {
        return language.equals(SWEDISH) ? names.swedish() : names.english();
    }

    private NaceNames() {}
}
