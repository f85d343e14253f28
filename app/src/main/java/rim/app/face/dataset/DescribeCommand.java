package rim.app.face.dataset;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rim.app.ask.WrongUsage;
import rim.app.data.PublishedDocuments;
import rim.app.face.command.HomeOption;
import rim.app.print.Console;
import rim.schemas.description.DescribedEdition;
import rim.schemas.description.DescriptionForm;

/// Writes what an edition is in the words of others: as a data package, for catalogues, as a
/// citation.
@Command(
        name = "describe",
        description = "Describe an edition for citing, for data catalogues and for programs.",
        footer = {
            "",
            "Forms: text, bibtex, ris, csl and cff cite it; datapackage (Frictionless), dcat",
            "(StatDCAT-AP), schema-org and csvw (CSV on the Web) describe its tables. Each says",
            "edition, digest, sources and licences. The service has the same at /editions/NAME.",
            "",
            "Examples:",
            "  rim describe",
            "  rim describe 2026 --as bibtex",
            "  rim describe --as dcat --address https://rim.example.org/editions/2026/"
        })
public final class DescribeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final HomeOption home = new HomeOption();

    @Parameters(
            paramLabel = "EDITION",
            arity = "0..1",
            description = "name of the edition (default: the one in force)")
    private @Nullable String name;

    @Option(
            names = "--as",
            paramLabel = "FORM",
            defaultValue = "text",
            description =
                    "text, bibtex, ris, csl, cff, datapackage, dcat, schema-org or csvw (default:"
                            + " text)")
    private String form = "text";

    @Option(
            names = "--address",
            paramLabel = "URL",
            defaultValue = "",
            description = "where its files are, for addresses (default: they are relative)")
    private String address = "";

    public DescribeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var wanted =
                Arrays.stream(DescriptionForm.values())
                        .filter(each -> each.code().equals(form))
                        .findFirst()
                        .orElseThrow(() ->
                                new WrongUsage(
                                        "Invalid --as: '"
                                                + form
                                                + "' (expected one of "
                                                + Arrays.stream(DescriptionForm.values())
                                                        .map(DescriptionForm::code)
                                                        .collect(Collectors.joining(", "))
                                                + ")"));
        var all = home.home(console);
        var edition = all.edition(all.nameOf(Optional.ofNullable(name)));
        var place = address.isEmpty() || address.endsWith("/") ? address : address + "/";
        console.print(
                wanted.of(
                        DescribedEdition.of(
                                edition.manifest(),
                                edition.digest(),
                                PublishedDocuments.of(edition).sources(),
                                place)));
        return 0;
    }
}
