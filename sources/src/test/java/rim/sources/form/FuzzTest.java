package rim.sources.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.sources.SharedData;

/// Reads real files that something befell: whatever it is, reading ends, every cell is accounted
/// for, and every refusal says why.
///
/// The system property `rim.mutants` sets how many, `rim.seed` from where; a failure names the seed
/// of its mutant. Files of lines are trimmed to their first lines.
class FuzzTest {
    private static final int MUTANTS = Integer.getInteger("rim.mutants", 10_000);
    private static final long SEED = Long.getLong("rim.seed", 2026);
    private static final List<Mutation> MUTATIONS = List.of(Mutation.values());
    private static final int LINES = 40;
    private static final int LONGEST_SECONDS = 60;

    @TempDir private Path folder;

    /// @param weight how often it is taken, against the others
    private record Original(String name, Content content, DatasetDescriptor dataset, int weight) {}

    /// Bytes that stay as they are.
    private interface Content {
        byte[] bytes();
    }

    private static Original lines(String folder, String name, String descriptor)
            throws IOException {
        var file = SharedData.file(folder, name);
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(1 << 16);
        }
        int end = 0;
        for (int line = 0; line < LINES && end < head.length; end++) {
            line += head[end] == '\n' ? 1 : 0;
        }
        return new Original(
                name, content(Arrays.copyOf(head, end)), Read.descriptor(file, descriptor), 10);
    }

    private static Original whole(String folder, String name, String descriptor, int weight)
            throws IOException {
        var file = SharedData.folder(folder).resolve(name);
        return new Original(
                name, content(Files.readAllBytes(file)), Read.descriptor(file, descriptor), weight);
    }

    private static Content content(byte[] bytes) {
        return () -> bytes;
    }

    private static List<Original> originals() throws IOException {
        var all = new ArrayList<Original>();
        for (String tsv : List.of("nama_10r_2gdp", "ilc_li41", "lfso_14leeow", "migr_emi2")) {
            all.add(lines("eurostat-tsv", tsv + ".tsv", "'form': 'eurostat-tsv'"));
        }
        all.add(lines("eurostat-csv", "lfsa_argan_sample.csv", "'form': 'sdmx-csv'"));
        all.add(lines("eurostat-csv", "migr_resfirst_sample.csv", "'form': 'sdmx-csv'"));
        all.add(
                lines(
                        "eurostat-csv",
                        "pat_ep_rtot_nuts.csv",
                        "'form': 'long-csv', 'csv': {'region': 'geo', 'year': 'time', 'value': 'values', 'unit': 'unit'}"));
        all.add(
                lines(
                        "eurostat-csv",
                        "INDEX_NUTS2_233regions.csv",
                        "'form': 'wide-csv', 'csv': {'region': 'id', 'across': 'indicator', 'ignore': ['region', 'name'], 'fixed': {'year': '2018'}}"));
        all.add(
                lines(
                        "oecd",
                        "OECD_legacy_GDP_bom_quoted.csv",
                        "'form': 'long-csv', 'csv': {'region': 'LOCATION', 'year': 'TIME', 'value': 'Value', 'flags': 'Flag Codes'}, 'region_codes': {'AUS': 'AU'}"));
        all.add(whole("sdmx", "khaeru-ESTAT/NAMA_10_GDP-ss.xml", "'form': 'sdmx-ml'", 10));
        all.add(whole("sdmx", "rsdmx/Example_Eurostat_2.0.xml", "'form': 'sdmx-ml'", 10));
        all.add(whole("sdmx", "rsdmx/Example_Eurostat_2.1.xml", "'form': 'sdmx-ml'", 10));
        all.add(
                whole(
                        "jsonstat",
                        "www.ec.europa.eu_eurostat/eurostat-name_gpd_c-geo_IT.json",
                        "'form': 'json-stat'",
                        20));
        all.add(
                whole(
                        "excel",
                        "TGS00026_eurostat_databrowser_export.xlsx",
                        "'form': 'excel', 'sheet': {'header_row': 10, 'first_row': 12, 'above': [5, 6, 7, 8], 'footer': 'Special value', 'region': 'TIME', 'across': 'year'}",
                        2));
        all.add(
                whole(
                        "excel",
                        "une_educ_a_eurostat_old_xls_export.xls",
                        "'form': 'excel', 'sheet': {'name': 'Data', 'header_row': 12, 'above': [7, 8, 9, 10], 'footer': 'Special value', 'year': 'TIME/GEO', 'across': 'region'}",
                        2));
        return all;
    }

    @Test
    void noMutantCrashesHangsOrLosesACell() throws Exception {
        var originals = originals();
        int weights = originals.stream().mapToInt(Original::weight).sum();
        var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        try (var reading = Executors.newSingleThreadExecutor()) {
            for (long seed = SEED; seed < SEED + MUTANTS; seed++) {
                var random = new SplittableRandom(seed);
                var original = taken(originals, random.nextInt(weights));
                var mutant = mutant(original.content().bytes(), random);
                var file = Files.write(folder.resolve("mutant"), mutant);
                var task = reading.submit(() -> outcome(file, original.dataset()));
                try {
                    outcomes.merge(task.get(LONGEST_SECONDS, TimeUnit.SECONDS), 1, Integer::sum);
                } catch (ExecutionException | TimeoutException e) {
                    task.cancel(true);
                    fail("Mutant " + seed + " of " + original.name() + ": " + e, e);
                }
            }
        }
        assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(MUTANTS);
        // mutants that all are the same would test nothing
        assertThat(outcomes).hasSize(Outcome.values().length);
    }

    private enum Outcome {
        READ,
        PARTLY_REFUSED,
        REFUSED_WHOLE
    }

    private static Original taken(List<Original> originals, int at) {
        int left = at;
        for (Original each : originals) {
            left -= each.weight();
            if (left < 0) {
                return each;
            }
        }
        throw new IllegalStateException("Weights do not add up");
    }

    private static byte[] mutant(byte[] content, SplittableRandom random) {
        var mutant = content;
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            var mutation = MUTATIONS.get(random.nextInt(MUTATIONS.size()));
            mutant = mutation.of(mutant, random);
        }
        return mutant;
    }

    private static Outcome outcome(Path file, DatasetDescriptor dataset) {
        Read read;
        try {
            read = Read.file(file, dataset);
        } catch (RimException e) {
            assertThat(e.getMessage()).contains("mutant");
            return Outcome.REFUSED_WHOLE;
        }
        assertThat(read.isBalanced()).as("balance").isTrue();
        assertThat(read.refused())
                .allSatisfy(r -> {
                    assertThat(r.reason()).isNotBlank();
                    assertThat(r.detail()).isNotBlank();
                    assertThat(r.cells()).isPositive();
                    assertThat(r.row()).isPositive();
                });
        assertThat(read.accepted()).allSatisfy(c -> assertThat(c.value()).isFinite());
        requireAllLines(file, dataset, read);
        return read.refused().isEmpty() ? Outcome.READ : Outcome.PARTLY_REFUSED;
    }

    /// The lines of a file that is not packed, counted without the reader.
    private static void requireAllLines(Path file, DatasetDescriptor dataset, Read read) {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean isPacked = content.length > 1 && (content[0] == 0x1f || content[0] == 'P');
        boolean isOfLines =
                switch (dataset.form()) {
                    case EUROSTAT_TSV, SDMX_CSV, LONG_CSV, WIDE_CSV -> true;
                    case SDMX_ML, JSON_STAT, EXCEL -> false;
                };
        if (isPacked || !isOfLines) {
            return;
        }
        long lines = content.length > 0 && content[content.length - 1] != '\n' ? 1 : 0;
        for (byte each : content) {
            lines += each == '\n' ? 1 : 0;
        }
        assertThat(read.rows()).as("lines").isEqualTo(lines);
    }
}
