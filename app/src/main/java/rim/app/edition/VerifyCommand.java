package rim.app.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rim.app.face.command.FormatOption;
import rim.app.face.command.HomeOption;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.Json;
import rim.app.print.RecordRows;
import rim.index.passage.IndexCheck;
import rim.schemas.Counted;
import rim.schemas.RimException;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;
import rim.schemas.edition.EditionName;
import rim.schemas.edition.EditionSigner;
import rim.schemas.edition.PublicationOrder;
import rim.schemas.edition.Verification;
import rim.schemas.edition.Verification.Finding;
import rim.schemas.edition.Verification.Problem;

/// Tells whether an edition is still what was published.
@Command(
        name = "verify",
        description = "Check every file of an edition against its manifest.",
        footer = {
            "",
            "Reads every file, compares its SHA-256 with the manifest's, the manifest with its own",
            "and with the one that later editions name, and checks the search index from inside.",
            "Exit code 1 when anything differs. Problems: changed, lacking, added, linked,",
            "unreadable, unchained (a later edition names another manifest), unbalanced (cells",
            "that do not add up), unsigned (a signature that is not there, of another manifest or"
                    + " by",
            "another key), broken_index.",
            "",
            "Examples:",
            "  rim verify",
            "  rim verify 2026 --key rim.pub"
        })
public final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final HomeOption home = new HomeOption();
    @Mixin private final FormatOption format = new FormatOption();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "public key (Ed25519, PEM) that the edition has to be signed with")
    private @Nullable Path key;

    @Parameters(
            paramLabel = "EDITION",
            arity = "0..1",
            description = "name of the edition (default: the one in force)")
    private @Nullable String name;

    public VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var wanted = Optional.ofNullable(key).map(EditionSigner::publicKey);
        var folder = home.home(console);
        var edition = folder.nameOf(Optional.ofNullable(name));
        var files = verification(folder, edition);
        var verification = wanted.map(files::by).orElse(files);
        switch (format.format()) {
            case JSON -> console.print(Json.indented(verification));
            case CSV, TABLE ->
                    console.print(
                            format.format(), RecordRows.of(Finding.class, verification.findings()));
        }
        if (!verification.isSound()) {
            throw new RimException(
                    "Edition "
                            + verification.edition()
                            + " is not as it was published: "
                            + Counted.of(verification.findings().size(), "finding", "findings")
                            + " ["
                            + folder.place()
                            + "]. "
                            + (folder.nameInForce().filter(edition::equals).isPresent()
                                    ? before(folder, edition)
                                    : "It is not in force; get its folder back from a copy. ")
                            + "'rim update' with the same input makes it anew, as a revision, and"
                            + " takes nothing from it.");
        }
        if (format.format() == Format.TABLE) {
            console.print(
                    "Edition "
                            + verification.edition()
                            + " is as it was published: "
                            + verification.files()
                            + " files, "
                            + verification.bytes()
                            + " bytes."
                            + (verification.sealed()
                                    ? ""
                                    : " Its manifest has no digest of its own, as an earlier"
                                            + " program wrote it: changes in it alone are not found.")
                            + signed(verification)
                            + "\n");
        }
        return 0;
    }

    private static String before(DataHome home, EditionName edition) {
        return PublicationOrder.of(home.editions()).stream()
                .map(Edition::name)
                .filter(Predicate.not(edition::equals))
                .reduce((first, second) -> second)
                .map(name -> "'rim rollback " + name.pinned() + "' puts " + name + " in force. ")
                .orElse("");
    }

    private String signed(Verification verification) {
        if (key != null) {
            return " It is signed with the key of " + key + ".";
        }
        return verification.signedBy() == null
                ? ""
                : " It is signed with the key "
                        + verification.signedBy()
                        + "; --key says whether that is the one you know.";
    }

    /// Checks files and, where the edition was published with one, the search index. Of an edition
    /// that is kept elsewhere, an index that is not as it was published is not brought here to be
    /// looked at, nor is one beside files that cannot be read.
    public static Verification verification(DataHome home, EditionName name) {
        var files = home.verification(name);
        boolean isUnread =
                files.findings().stream().anyMatch(f -> f.problem() == Problem.UNREADABLE);
        if (isUnread || (!files.isSound() && !home.isHere())) {
            return files;
        }
        var edition = home.edition(name);
        var index = edition.searchIndex();
        boolean isWanted =
                edition.manifest().outputs().stream()
                        .anyMatch(output -> output.path().startsWith("search/"));
        var fault =
                Files.isDirectory(index)
                        ? IndexCheck.fault(index)
                        : isWanted ? Optional.of("there is none") : Optional.<String>empty();
        return files.with(
                fault.map(f -> new Finding("search", Problem.BROKEN_INDEX, null, f)).stream()
                        .toList());
    }

    /// The findings as one line each, for messages.
    static String lines(List<Finding> findings) {
        return findings.stream()
                .limit(10)
                .map(f -> "\n  " + f.path() + " " + f.problem().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
