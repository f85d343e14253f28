package rim.sources.inspect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rim.schemas.RimException;
import rim.schemas.dataset.Form;
import rim.sources.bytes.SourceBytes;

/// What form a file has, guessed from its beginning.
public enum FormGuess {
    EUROSTAT_TSV("eurostat-tsv"),
    SDMX_CSV("sdmx-csv"),
    SDMX_ML("sdmx-ml"),
    JSON_STAT("json-stat"),
    CSV("csv"),
    EXCEL("excel");

    private static final int HEAD = 1 << 16;
    private static final Pattern TSV =
            Pattern.compile("[^\\t\\n\\r]*\\\\[^\\t\\n\\r]*\\t.*", Pattern.DOTALL);
    private static final Pattern SDMX =
            Pattern.compile("(?i).*(^|[,;\\t\"])OBS_VALUE($|[,;\\t\":]).*");

    private final String word;

    FormGuess(String word) {
        this.word = word;
    }

    /// As the descriptor names it.
    public String word() {
        return word;
    }

    /// The form among those that name their dimensions; empty for a CSV and a workbook.
    public Optional<Form> selfDescribing() {
        return switch (this) {
            case EUROSTAT_TSV -> Optional.of(Form.EUROSTAT_TSV);
            case SDMX_CSV -> Optional.of(Form.SDMX_CSV);
            case SDMX_ML -> Optional.of(Form.SDMX_ML);
            case JSON_STAT -> Optional.of(Form.JSON_STAT);
            case CSV, EXCEL -> Optional.empty();
        };
    }

    /// @throws RimException when the file is empty or a web page
    public static FormGuess of(Path file) throws IOException {
        if (SourceBytes.isWorkbook(file)) {
            return EXCEL;
        }
        String text;
        try (var in = SourceBytes.open(file)) {
            text = text(in.readNBytes(HEAD)).stripLeading();
        }
        if (text.isEmpty()) {
            throw new RimException("Empty file (expected a table) [" + file + "]");
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return JSON_STAT;
        }
        return text.startsWith("<") ? markup(text, file) : lines(text);
    }

    private static String text(byte[] head) {
        var ascii = new StringBuilder();
        for (byte each : head) {
            if (each != 0) {
                ascii.append((char) (each & 0xff));
            }
        }
        var utf8 = new String(head, StandardCharsets.UTF_8);
        boolean isWide = utf8.indexOf('\0') >= 0;
        return withoutMark(isWide ? ascii.toString() : utf8);
    }

    private static String withoutMark(String text) {
        return text.replaceFirst("^(\uFEFF|\u00fe\u00ff|\u00ff\u00fe)", "");
    }

    private static FormGuess markup(String text, Path file) {
        var lower = text.substring(0, Math.min(1_000, text.length())).toLowerCase(Locale.ROOT);
        if (lower.contains("<html") || lower.contains("<!doctype html")) {
            throw new RimException(
                    "It is a web page, not a table: a service may have sent it instead of data (get the file again) ["
                            + file
                            + "]");
        }
        return SDMX_ML;
    }

    private static FormGuess lines(String text) {
        if (TSV.matcher(text).matches()) {
            return EUROSTAT_TSV;
        }
        var header = text.lines().findFirst().orElse("");
        return SDMX.matcher(header).matches() ? SDMX_CSV : CSV;
    }
}
