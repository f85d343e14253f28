package rim.schemas.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rim.schemas.edition.Digests;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Manifest;
import rim.schemas.edition.Manifest.Output;
import rim.schemas.edition.OutputKind;
import rim.schemas.edition.Quality.SourceTitle;
import rim.schemas.edition.Units;
import rim.schemas.table.Table;

/// An edition as those see it who look for data.
///
/// @param name of the edition, with its revision
/// @param nuts NUTS version of its regions; {@link Units#NO_NUTS} where units are none
/// @param methodology title of the methodology
/// @param digest SHA-256 that nothing else has: of the manifest where it is published, else the
///   fingerprint of what it was made from
/// @param published when, ISO 8601 in UTC; empty while it is a draft, so that equal drafts are
///   described alike
/// @param sources what the figures come from, with licences
/// @param files of the edition, except its manifest and what describes it
/// @param place absolute address of the folder of its files, with a slash at its end; empty where
///   addresses are relative to the description
public record DescribedEdition(
        String name,
        int nuts,
        String methodology,
        String digest,
        Optional<String> published,
        List<SourceTitle> sources,
        List<Output> files,
        String place) {
    /// What scores and values are called as a whole.
    public static final String TITLE = "Regional Innovation Benchmark";

    public DescribedEdition {
        sources = List.copyOf(sources);
        files = files.stream().filter(file -> !DescriptionForm.isOne(file.path())).toList();
    }

    /// A published edition.
    ///
    /// @param digest of its manifest
    /// @param place where its files are, with a slash at its end; empty for relative addresses
    public static DescribedEdition of(
            Manifest manifest, String digest, List<SourceTitle> sources, String place) {
        return new DescribedEdition(
                manifest.edition(),
                manifest.nuts(),
                manifest.methodology().title(),
                digest,
                Optional.of(manifest.times().ended()),
                sources,
                manifest.outputs(),
                place);
    }

    /// What it is called.
    public String title() {
        return TITLE + ", edition " + name;
    }

    /// What it is, in two sentences.
    String description() {
        return "Indicators, scores, ranks and groups of "
                + (nuts == Units.NO_NUTS ? "units" : "European regions (NUTS " + nuts + ")")
                + " by the methodology "
                + methodology
                + ", with how sure they are, and the source cells that each was made from."
                + " The edition never changes; its digest (SHA-256) is "
                + digest
                + ".";
    }

    /// Words by which it may be looked for.
    List<String> keywords() {
        return nuts == Units.NO_NUTS
                ? List.of("composite index", "benchmark")
                : List.of("composite index", "benchmark", "innovation", "regions", "NUTS " + nuts);
    }

    /// The licences that sources state, each wording once, in the order of the sources.
    public List<Licence> licences() {
        return sources.stream()
                .map(SourceTitle::licence)
                .filter(text -> !text.isBlank())
                .distinct()
                .map(Licence::of)
                .toList();
    }

    /// The one licence that everything is under. None where sources differ, where one of them
    /// states no licence, and where there are no sources: then nothing may be told to programs as
    /// the licence of the whole, and {@link #rights()} says in words what there is.
    public Optional<Licence> onlyLicence() {
        var all = sources.stream().map(source -> Licence.of(source.licence())).toList();
        return all.stream()
                .findFirst()
                .filter(Licence::isStated)
                .filter(first -> all.stream().allMatch(first::isSameAs));
    }

    /// What may be done with it, in words.
    public String rights() {
        var texts = licences().stream().map(Licence::text).toList();
        if (texts.isEmpty()) {
            return "The sources do not say under which licence their figures may be used.";
        }
        boolean isWhole = sources.stream().noneMatch(source -> source.licence().isBlank());
        return "The figures are under the licences of their sources: "
                + String.join("; ", texts)
                + "."
                + (isWhole ? "" : " Some sources state none.");
    }

    /// The same edition whose files are at an address.
    ///
    /// @param address with a slash at its end; empty for relative addresses
    public DescribedEdition at(String address) {
        return new DescribedEdition(
                name, nuts, methodology, digest, published, sources, files, address);
    }

    /// What it is known by, whatever its name: its digest.
    public String identifier() {
        return "sha256:" + digest;
    }

    /// The Parquet files of a table, by path; none where the edition lacks the table.
    public List<Output> filesOf(Table table) {
        return files.stream()
                .filter(file ->
                        file.kind() == OutputKind.TABLE
                                && file.path().startsWith(table.name() + "/"))
                .toList();
    }

    /// Writes the descriptions that an edition contains into its draft.
    ///
    /// @return all files of the draft, those of the descriptions too, by path
    public List<Output> writeInto(Edition draft) {
        var all = new ArrayList<>(files);
        for (var form : DescriptionForm.inside()) {
            var file = draft.folder().resolve(form.file());
            try {
                Files.writeString(file, form.of(this));
                all.add(new Output(form.file(), Digests.of(file), Files.size(file), null));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write " + file, e);
            }
        }
        all.sort(Comparator.comparing(Output::path));
        return all;
    }
}
