package rim.app.face.tool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rim.app.face.command.HomeOption;
import rim.app.map.Boundaries;
import rim.app.print.Console;
import rim.app.print.StandardOutput;
import rim.app.serve.edition.OpenEditions;

/// Answers an assistant until its input ends.
@Command(
        name = "mcp",
        description = "Tools for an assistant, on standard input and output.",
        footer = {
            "",
            "Speaks the Model Context Protocol: an assistant's program starts this command and sends a",
            "message on each line. Tools are the questions that have short answers; they only read, and",
            "what the edition does not have is said as such. A service has the same at /mcp.",
            "",
            "Example:",
            "  rim mcp --data rim-data",
            "",
            "Many assistants' programs want it written as:",
            "  {\"mcpServers\": {\"rim\": {\"command\": \"/path/to/rim\",",
            "                           \"args\": [\"mcp\", \"--data\", \"/path/to/home\"]}}}"
        })
public final class McpCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final HomeOption home = new HomeOption();

    @Option(
            names = "--boundaries",
            paramLabel = "FILE",
            description =
                    "GeoJSON with the outlines of regions, property NUTS_ID, which says who touches")
    private @Nullable Path boundaries;

    public McpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var outlines = boundaries == null ? Boundaries.NONE : Boundaries.read(boundaries);
        try (var editions = OpenEditions.in(home.home(console), outlines.contiguity());
                var in =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8));
                var out = new StandardOutput()) {
            var messages = McpMessages.of(editions);
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var answer = line.isBlank() ? null : messages.answer(line).orElse(null);
                if (answer != null) {
                    out.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return 0;
    }
}
