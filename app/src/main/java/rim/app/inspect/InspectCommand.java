package rim.app.inspect;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rim.app.print.Console;
import rim.schemas.RimException;
import rim.sources.inspect.Inspection;

/// Prints a first descriptor for a file, and says what the file holds.
@Command(
        name = "inspect",
        description = "Look at a data file and write a first descriptor for it.",
        footer = {
            "",
            "The descriptor goes to standard output, what was found to standard error.",
            "Packed files (gzip, zip) need not be unpacked.",
            "",
            "Example:",
            "  rim inspect data-samples/sources/patents/epo-patents-gdp.csv"
        })
public final class InspectCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "a file of any form in which data come")
    private Path file = Path.of("");

    @Option(
            names = "--save",
            description = "save the descriptor beside the file; one that is there is kept")
    private boolean save;

    public InspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RimException("No such file: '" + file + "' (expected a data file)");
        }
        var found = Inspection.of(file);
        new Findings(found).sayOn(console);
        if (save) {
            var place = file.resolveSibling(found.dataset().dataset() + ".dataset.json");
            write(found.json(), place);
            console.say("\nSaved: " + place);
        } else {
            console.print(found.json());
        }
        return 0;
    }

    private static void write(String json, Path place) throws IOException {
        try {
            Files.writeString(place, json, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new RimException(
                    "There is a descriptor already: '"
                            + place
                            + "' (move it away, or leave out --save)",
                    e);
        }
    }
}
