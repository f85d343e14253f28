package rim.app.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.app.Answer;
import rim.app.SmallEdition;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.EditionFormat;
import rim.schemas.table.Column;
import rim.schemas.table.Table;
import rim.schemas.table.Tables;

/// Editions as the programs of their day published them, one of each format, from the same invented
/// figures. A table or column that is added raises the minor version, says so by its `since`, and
/// brings an edition of the format before.
class EarlierEditionsTest {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    /// What these editions have nothing to say about, as their own program would have said.
    private static final List<String> NOTHING_TO_SAY =
            List.of(
                    "has no structural variables",
                    "has no published scores",
                    "has no activities",
                    "has no stated priorities of",
                    "The answer has no rows");

    private static final String NO_CHECKS = "has no record of its checks";

    @TempDir Path folder;

    /// A home with an edition 2018 of today and an edition 2019 of that format, in force.
    private DataHome home(String format) throws IOException {
        var home = new DataHome(folder);
        SmallEdition.publish(home, "2018");
        unpack("edition-" + format + ".zip", folder.resolve("editions"));
        Files.writeString(folder.resolve("CURRENT"), "2019\n");
        return home;
    }

    private static void unpack(String name, Path to) throws IOException {
        var packed = EarlierEditionsTest.class.getResourceAsStream("/rim/app/editions/" + name);
        try (var zip = new ZipInputStream(Objects.requireNonNull(packed, name))) {
            for (var each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                var file = to.resolve(each.getName());
                if (each.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"})
    void everyQuestionIsAnswered(String format) throws IOException {
        var home = home(format);
        var silent = new ArrayList<String>();
        for (var line : Questions.ALL) {
            for (var example : line.question().description().examples()) {
                var words = words(example);
                var answer = Answer.to(home, words.toArray(String[]::new));
                boolean isAnswered = answer.code() == 0 && !answer.out().isBlank();
                boolean isSaid =
                        NOTHING_TO_SAY.stream().anyMatch(answer.err()::contains)
                                || (format.equals("1.0") && answer.err().contains(NO_CHECKS));
                if (!isAnswered && !isSaid) {
                    silent.add(example + ": " + answer.err().strip());
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    /// An index of another format is made again, in the cache of the home and once.
    @Test
    void reportsOfAnEarlierFormatAreFound() throws IOException {
        var home = home("1.0");
        for (int i = 0; i < 2; i++) {
            var answer = Answer.to(home, "search", "universities", "--format", "csv");
            assertThat(answer.out()).as(answer.err()).contains("north.txt");
            try (var made = Files.list(folder.resolve("cache"))) {
                assertThat(made).hasSize(1);
            }
        }
        assertThat(Answer.to(home, "verify").code()).isZero();
    }

    /// A home that is mounted for reading has no cache: the index is made again for the time being.
    @Test
    void reportsOfAnEarlierFormatAreFoundInAHomeThatCannotBeWritten() throws IOException {
        var home = home("1.0");
        var cache = Files.writeString(folder.resolve("cache"), "no folder can be made here");
        for (int i = 0; i < 2; i++) {
            var answer = Answer.to(home, "search", "universities", "--format", "csv");
            assertThat(answer.out()).as(answer.err()).contains("north.txt");
        }
        assertThat(cache).isRegularFile();
    }

    /// The words of an example; reports of these editions are called by their files.
    private static List<String> words(String example) {
        return WORD.matcher(example.replaceFirst(" > \\S+$", ""))
                .results()
                .map(it ->
                        it.group(1) != null
                                ? it.group(1)
                                : it.group(2) != null ? it.group(2) : it.group(3))
                .map(word -> word.replaceFirst("(^|/)north\\b", "$1north.txt"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"})
    void anEditionIsAsItWasPublishedAndHasTheColumnsOfItsFormat(String format)
            throws IOException, SQLException {
        var home = home(format);
        var verified = Answer.to(home, "verify");
        assertThat(verified.code()).as(verified.err()).isZero();
        var found = new TreeMap<String, Set<String>>();
        var promised = new TreeMap<String, Set<String>>();
        int minor = Integer.parseInt(format.substring(2));
        for (Table table : Tables.ALL) {
            var place = home.inForce().folderOf(table);
            if (Files.isDirectory(place)) {
                found.put(table.name(), columns(place));
                promised.put(table.name(), promised(table, minor));
            } else if (table.since() <= minor) {
                // what a methodology or a first update has no use for is not written
                assertThat(table.name())
                        .isIn(
                                "structure",
                                "published",
                                "cell_changes",
                                "surprises",
                                "sensitivity",
                                "contributions");
            }
        }
        assertThat(found).isEqualTo(promised);
    }

    private static Set<String> promised(Table table, int minor) {
        var names = new TreeSet<String>();
        if (table.since() <= minor) {
            table.columns().stream()
                    .filter(c -> c.since() <= minor)
                    .map(Column::name)
                    .forEach(names::add);
        }
        return names;
    }

    private static Set<String> columns(Path place) throws SQLException {
        var names = new TreeSet<String>();
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var statement = database.createStatement();
                var rows =
                        statement.executeQuery(
                                "DESCRIBE SELECT * FROM '" + place + "/*.parquet'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /// A column that came later says what stands where an edition lacks it.
    @Test
    void everyColumnThatCameLaterIsFilled() throws IOException, SQLException {
        int newest = 0;
        for (Table table : Tables.ALL) {
            newest = Math.max(newest, table.since());
            for (Column column : table.columns()) {
                newest = Math.max(newest, column.since());
                assertThat(column.since() == 0 || column.nullable() || column.absent() != null)
                        .as(table.name() + "." + column.name())
                        .isTrue();
            }
        }
        assertThat(newest).isEqualTo(EditionFormat.CURRENT.minor());
        assertThat(
                        Answer.to(
                                        home("1.0"),
                                        "sql",
                                        "SELECT file, authors = '' AS filled, fingerprint IS NULL"
                                                + " AS empty FROM reports ORDER BY 1",
                                        "--format",
                                        "csv")
                                .lines())
                .containsExactly(
                        "file,filled,empty", "north.txt,true,true", "samverkan.txt,true,true");
    }

    @Test
    void anEditionOfALaterMinorFormatWithAColumnMoreIsRead() throws IOException, SQLException {
        var home = home("1.3");
        var scores = home.inForce().folder().resolve("scores/part-00000.parquet");
        var wider = folder.resolve("wider.parquet");
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var statement = database.createStatement()) {
            statement.execute(
                    "COPY (SELECT 7 AS later, * FROM '" + scores + "') TO '" + wider + "'");
        }
        var before = Answer.to(home, "rank", "--format", "csv");
        Files.move(wider, scores, StandardCopyOption.REPLACE_EXISTING);
        declare(home, "1.99");
        assertThat(before.code()).isZero();
        assertThat(Answer.to(home, "rank", "--format", "csv")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "later", ""})
    void anotherMajorFormatIsRefusedInOneLine(String format) throws IOException {
        var home = home("1.3");
        declare(home, format);
        for (var words : List.of("rank", "regions", "sql")) {
            var answer =
                    words.equals("sql")
                            ? Answer.to(home, "sql", "FROM scores")
                            : Answer.to(home, words);
            assertThat(answer.code()).as(words).isEqualTo(1);
            assertThat(answer.err().lines())
                    .as(words)
                    .singleElement()
                    .asString()
                    .contains("of format '" + format + "' (expected 1.0 or later, below 2.0)");
        }
    }

    private static void declare(DataHome home, String format) throws IOException {
        var manifest = home.inForce().manifestFile();
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replaceFirst("\\{", "{\n  \"format\" : \"" + format + "\","));
    }
}
