package rim.app.benchmark;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import rim.app.benchmark.table.ReadTable;
import rim.app.benchmark.table.TableOptions;
import rim.app.benchmark.table.TablePanel;
import rim.app.benchmark.table.TableVariables;
import rim.app.data.TypedNames;
import rim.schemas.RimException;
import rim.sources.contribution.Language;

/// What a table of which nobody says anything is read as, without a benchmark of it.
///
/// @param cells of each value what it is of, its flags and where it stands, such as `SE11 RD 2019
///   1.5 b @2:3`
/// @param told what is said of it; what is wrong where it is refused
record TableReading(List<String> cells, String told) {
    @Command
    private static final class Options {
        @Mixin private final TableOptions table = new TableOptions();
    }

    static TableReading of(Path folder, List<String> lines, String... more) throws IOException {
        return of(Files.write(folder.resolve("table.csv"), lines), more);
    }

    static TableReading of(Path file, String... more) {
        var words = new ArrayList<>(List.of("--table", file.toString()));
        words.addAll(List.of(more));
        var options = new Options();
        new CommandLine(CommandSpec.forAnnotatedObject(options))
                .parseArgs(words.toArray(String[]::new));
        try {
            var variables = TableVariables.of(options.table);
            var methodology =
                    FirstMethodology.of(
                            variables.codes(),
                            new TypedNames(List.of()),
                            "table",
                            Language.ENGLISH);
            var read = TablePanel.read(options.table, methodology.methodology());
            var told = new ArrayList<>(variables.notes());
            told.addAll(read.notes());
            return new TableReading(cells(read), String.join("\n", told));
        } catch (RimException e) {
            return new TableReading(List.of(), requireNonNull(e.getMessage()));
        }
    }

    private static List<String> cells(ReadTable read) {
        var panel = read.panel();
        return read.origins().entrySet().stream()
                .map(each -> {
                    var key = each.getKey();
                    int at = panel.cell(panel.year(key.year()), panel.unit(key.unit()));
                    var flags = panel.flags(key.variable(), at);
                    return key.unit()
                            + " "
                            + key.variable()
                            + (key.year() == 0 ? "" : " " + key.year())
                            + " "
                            + panel.column(key.variable())[at]
                            + (flags.isEmpty() ? "" : " " + flags)
                            + " @"
                            + each.getValue().substring(each.getValue().indexOf('#') + 1);
                })
                .sorted()
                .toList();
    }
}
