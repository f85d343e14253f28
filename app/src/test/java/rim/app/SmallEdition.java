package rim.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;
import rim.index.passage.LuceneIndexBuilder;
import rim.schemas.dataset.Check;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Digests;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Manifest;
import rim.schemas.edition.Quality;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;
import rim.schemas.table.CertaintyTable;
import rim.schemas.table.ChangeTable;
import rim.schemas.table.Column;
import rim.schemas.table.EntrySkillTable;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.MeasuredActivityTable;
import rim.schemas.table.ObservationTable;
import rim.schemas.table.PageTable;
import rim.schemas.table.PortfolioTable;
import rim.schemas.table.PriorityTable;
import rim.schemas.table.PublishedTable;
import rim.schemas.table.QuarantineTable;
import rim.schemas.table.RegionTable;
import rim.schemas.table.RelatednessTable;
import rim.schemas.table.ReportTable;
import rim.schemas.table.ScoreTable;
import rim.schemas.table.ShiftShareTable;
import rim.schemas.table.SpecialisationTable;
import rim.schemas.table.StructureTable;
import rim.schemas.table.Table;
import rim.schemas.table.TurnoverTable;

/// A published edition of a few invented figures, with everything that the commands ask for.
public final class SmallEdition {
    private static final String REGIONS =
            """
            ('EU28', 2016, NULL, 'aggregate', NULL, NULL, 'European Union', 'European Union'),
            ('EL', 2016, 0, 'nuts', 'EL', NULL, 'ELLADA', 'ΕΛΛΑΔΑ'),
            ('EL3', 2016, 1, 'nuts', 'EL', 'EL', 'ATTIKI', 'ATTIKH'),
            ('EL30', 2016, 2, 'nuts', 'EL', 'EL3', 'Attiki', 'Aττική'),
            ('FI', 2016, 0, 'nuts', 'FI', NULL, 'SUOMI / FINLAND', 'SUOMI / FINLAND'),
            ('FI1', 2016, 1, 'nuts', 'FI', 'FI', 'MANNER-SUOMI', 'MANNER-SUOMI'),
            ('FI1D', 2016, 2, 'nuts', 'FI', 'FI1', 'Pohjois- ja Itä-Suomi', 'Pohjois- ja Itä-Suomi'),
            ('LU', 2016, 0, 'nuts', 'LU', NULL, 'LUXEMBOURG', 'LUXEMBOURG'),
            ('LU00', 2016, 2, 'nuts', 'LU', 'LU', 'Luxembourg', 'Luxembourg'),
            ('LU000', 2016, 3, 'nuts', 'LU', 'LU00', 'Luxembourg', 'Luxembourg'),
            ('SE', 2016, 0, 'nuts', 'SE', NULL, 'SVERIGE', 'SVERIGE'),
            ('SE3', 2016, 1, 'nuts', 'SE', 'SE', 'NORRA SVERIGE', 'NORRA SVERIGE'),
            ('SE32', 2016, 2, 'nuts', 'SE', 'SE3', 'Mellersta Norrland', 'Mellersta Norrland'),
            ('SE33', 2016, 2, 'nuts', 'SE', 'SE3', 'Övre Norrland', 'Övre Norrland'),
            ('SE332', 2016, 3, 'nuts', 'SE', 'SE33', 'Norrbottens län', 'Norrbottens län')
            """;
    private static final String PAGES =
            """
            ('north', 1, NULL, 'Smart specialisation builds on what a region is good at. The universities of Umeå and Luleå are its first partners.', NULL),
            ('samverkan', 1, NULL, 'Universitetens roll i regionerna växer med varje år.', NULL)
            """;
    private static final String INDICATORS =
            """
            ('business_rd', 'SE33', 2017, 0.71, NULL, '', 'PC_GDP', 'observed', 'rd.tsv#12:5', NULL, NULL),
            ('business_rd', 'SE33', 2018, 0.67, NULL, 'e', 'PC_GDP', 'observed', 'rd.tsv#12:6', NULL, NULL),
            ('business_rd', 'SE33', 2019, NULL, 'confidential', 'c', 'PC_GDP', 'missing', 'rd.tsv#12:7', NULL, NULL),
            ('business_rd', 'SE32', 2018, 0.1234567890123456, NULL, '', 'PC_GDP', 'observed', 'rd.tsv#13:6', NULL, NULL),
            ('business_rd', 'FI1D', 2018, 1.5, NULL, '', 'PC_GDP', 'observed', 'rd.tsv#14:6', NULL, NULL),
            ('epo_patents', 'SE33', 2012, 2.156, NULL, '', 'GDP_BEUR', 'observed', 'pat.csv#7:4', NULL, NULL),
            ('lifelong_learning', 'SE33', 2019, 27.9, NULL, 'b', 'PC', 'observed', 'lll.tsv#3:2', NULL, NULL),
            ('public_rd', 'SE33', 2018, 2.03, NULL, '', 'PC_GDP', 'derived', 'rd.tsv#15:6 rd.tsv#16:6', NULL, NULL),
            ('tertiary_education', 'SE33', 2019, 42.2, NULL, '', 'PC', 'observed', 'edu.csv#2:3', NULL, NULL)
            """;
    private static final String INDEX_SCORES =
            """
            ('innovation_index', 'SE33', 2017, NULL, NULL, NULL, 0.61, 121.0, 1, 'leader', 1.0, NULL),
            ('innovation_index', 'SE32', 2017, NULL, NULL, NULL, 0.50, 99.0, 2, 'strong', 1.0, NULL),
            ('innovation_index', 'SE33', 2018, NULL, NULL, NULL, 0.59, 117.5, 2, 'strong', 1.0, NULL),
            ('innovation_index', 'SE32', 2018, NULL, NULL, NULL, 0.60, 119.0, 1, 'strong', 1.0, NULL),
            ('innovation_index', 'FI1D', 2019, NULL, NULL, NULL, 0.64, 125.25, 1, 'leader', 1.0, NULL),
            ('innovation_index', 'SE33', 2019, NULL, NULL, NULL, 0.5123456789012345, 104.0, 2, 'strong', 0.8333333333333334, NULL),
            ('innovation_index', 'SE32', 2019, NULL, NULL, NULL, 0.41, 83.5, 3, 'moderate', 1.0, NULL),
            ('innovation_index', 'LU00', 2019, NULL, NULL, NULL, 0.41, 83.5, 3, 'moderate', 1.0, NULL),
            ('innovation_index', 'EL30', 2019, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0.3333333333333333,
             'coverage 0.33 (at least 0.60 is needed)')
            """;
    private static final String INDICATOR_SCORES =
            """
            ('lifelong_learning', 'SE33', 2019, 27.9, 2019, 27.9, 1.0, 261.0, 1, NULL, 1.0, NULL),
            ('public_rd', 'SE33', 2019, 2.03, 2018, 1.4, 0.91, 187.5, 1, NULL, 1.0, NULL),
            ('tertiary_education', 'SE33', 2019, 42.2, 2019, 42.2, 0.61, 105.75, 2, NULL, 1.0, NULL),
            ('epo_patents', 'SE33', 2019, 2.156, 2012, 1.2, 0.48, 100.0, 1, NULL, 1.0, NULL),
            ('business_rd', 'SE33', 2019, 0.67, 2018, 0.8, 0.37, 71.0, 3, NULL, 1.0, NULL),
            ('business_rd', 'FI1D', 2019, 1.5, 2018, 1.2, 0.75, 143.0, 1, NULL, 1.0, NULL),
            ('business_rd', 'SE32', 2019, 1.2, 2018, 1.1, 0.70, 133.0, 2, NULL, 1.0, NULL),
            ('high_tech_employment', 'SE33', 2019, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0.0, 'not_available')
            """;
    private static final String STRUCTURE =
            """
            ('size', 'population', 'SE33', 2018, 520000, 'pop.csv#2:3'),
            ('size', 'population', 'SE32', 2018, 375000, 'pop.csv#3:3'),
            ('size', 'population', 'FI1D', 2018, 1300000, 'pop.csv#4:3'),
            ('size', 'population', 'LU00', 2018, 602000, 'pop.csv#5:3'),
            ('size', 'population', 'EL30', 2018, 3756000, 'pop.csv#6:3'),
            ('sectors', 'share_industry', 'SE33', 2018, 14.0, 'emp.csv#2:3'),
            ('sectors', 'share_industry', 'SE32', 2018, 13.0, 'emp.csv#3:3'),
            ('sectors', 'share_industry', 'FI1D', 2018, 15.5, 'emp.csv#4:3'),
            ('sectors', 'share_industry', 'LU00', 2018, 6.0, 'emp.csv#5:3')
            """;
    private static final String CERTAINTY =
            """
            ('innovation_index', 'FI1D', 2019, 100, 0.64, 0.01, 0.62, 0.64, 0.66, 1, 1, 1, 1.0, 0.875, 1.0),
            ('business_rd', 'SE33', 2019, 100, 0.37, 0.02, 0.33, 0.37, 0.41, 3, 3, 3, 3.0, NULL, NULL),
            ('business_rd', 'SE32', 2019, 100, 0.7, 0.02, 0.66, 0.7, 0.74, 2, 2, 2, 2.0, NULL, NULL),
            ('innovation_index', 'SE33', 2019, 100, 0.51, 0.02, 0.47, 0.51, 0.55, 2, 2, 3, 2.2, 0.76, 1.0)
            """;
    private static final String CHANGES =
            "('innovation_index', 'SE33', 2018, 2019, 100, -0.078, -0.121, -0.08, -0.031, 0.01,"
                    + " 0.02)";
    private static final String PUBLISHED =
            """
            ('ris_database', 2018, 'RII', 'innovation_index', 'SE33', 2021, 'SE33', 'same', 2019, 110.5, 'ris.xlsx#2:4'),
            ('ris_database', 2018, 'RII', 'innovation_index', 'SE32', 2021, 'SE32', 'same', 2019, 79.0, 'ris.xlsx#3:4'),
            ('ris_database', 2018, 'RII', 'innovation_index', 'FI1D', 2021, 'FI1D', 'same', 2019, 131.2, 'ris.xlsx#4:4'),
            ('ris_database', 2018, 'RII', 'innovation_index', 'LU0', 2021, 'LU00', 'only_region', 2019, 121.0, 'ris.xlsx#5:4'),
            ('ris_database', 2018, 'RII', 'innovation_index', 'AT1', 2021, NULL, 'coarser', 2019, 112.0, 'ris.xlsx#6:4'),
            ('ris_database', 2018, 'RII', 'innovation_index', 'EU27_2020', NULL, 'EU27_2020', 'outside_nuts', 2019, 102.0, 'ris.xlsx#7:4'),
            ('ris_database', 2018, '2.2.1', 'business_rd', 'SE33', 2021, 'SE33', 'same', 2019, 80.0, 'ris.xlsx#8:4'),
            ('ris_database', 2018, '4.3.2', NULL, 'SE33', 2021, 'SE33', 'same', 2019, 90.0, 'ris.xlsx#9:4'),
            ('other', 2012, 'INDEX', 'innovation_index', 'SE33', 2016, 'SE33', 'same', 2019, 110.0, 'other.csv#2:4'),
            ('other', 2012, 'INDEX', 'innovation_index', 'EU28', NULL, 'EU28', 'outside_nuts', 2019, 110.0, 'other.csv#3:4')
            """;
    private static final String SPECIALISATION =
            """
            ('employment', 'SE33', 'A', 2019, 6.1, 0.2, 1.5, 1.4, 1.2, 1.6, 1, 40.5, -0.7, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'emp.tsv#2:3'),
            ('employment', 'SE33', 'J', 2019, 3.1, 0.1, 0.9, 0.95, 0.8, 1.1, 0, 60.5, 1.2, 0.4, 0.25, 0.3, 0.2, 0.4, 120, NULL, 'emp.tsv#3:3'),
            ('employment', 'SE32', 'A', 2019, 3.2, 0.15, 1.3, 1.25, 1.1, 1.4, 1, 38.5, -0.7, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'emp.tsv#2:4'),
            ('employment', 'SE32', 'J', 2019, 3.3, 0.15, 1.2, 1.15, 0.9, 1.3, 1, 55.5, 1.2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'emp.tsv#3:4'),
            ('employment', 'SE33', 'K', 2019, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'no_value', ''),
            ('employment', 'EL30', 'A', 2019, 2.0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'region_incomplete', 'emp.tsv#2:5'),
            ('employment', 'EL30', 'J', 2019, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'region_incomplete', '')
            """;
    private static final String ENTRY_SKILL =
            """
            ('employment', 2014, 2019, 400, 60, 0.75, 0.7, 0.8, 0.6, 0.5, 0.7, 0.74, 0.68, 0.8, 0.15, 0.05, 0.25)
            """;
    private static final String PORTFOLIOS =
            """
            ('employment', 'SE33', 2019, 30.5, 1, 2.0, 0.4, 0.4, 1.5, NULL, NULL, -0.7, 10.0, 0.8, 40.5, 60.5, 'related_variety: no_groups; unrelated_variety: no_groups'),
            ('employment', 'SE32', 2019, 21.5, 2, 1.5, 0.2, 0.5, 1.5000000000000002, NULL, NULL, 0.7, 90.0, 1.2, 47.0, NULL, 'related_variety: no_groups; unrelated_variety: no_groups; density_other: none_to_take_a_mean_of'),
            ('employment', 'FI1D', 2019, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'region_incomplete')
            """;
    private static final String ACTIVITIES =
            """
            ('employment', 'A', 2019, 9.3, 2, 1.5, -0.7, 20.0, 0.4, NULL),
            ('employment', 'J', 2019, 6.4, 1, 2.0, 1.2, 80.0, 1.6, NULL),
            ('employment', 'K', 2019, NULL, NULL, NULL, NULL, NULL, NULL, 'activity_empty')
            """;
    private static final String RELATEDNESS =
            """
            ('employment', 'A', 'A', 2019, 2, 1.0, 0.5, 1.0, 1.0, 1.0, NULL),
            ('employment', 'A', 'J', 2019, 1, 1.1, 0.5, 0.7, 0.5, 0.5, NULL),
            ('employment', 'J', 'A', 2019, 1, 1.1, 0.5, 0.7, 0.5, 0.5, NULL),
            ('employment', 'J', 'J', 2019, 1, 2.0, 1.0, 1.0, 1.0, 1.0, NULL)
            """;
    private static final String SHIFT_SHARE =
            """
            ('employment', 'SE33', 'A', 2017, 2018, 6.0, 6.2, 0.2, 0.1, 0.05, 0.05),
            ('employment', 'SE33', 'A', 2018, 2019, 6.2, 6.1, -0.1, 0.2, -0.1, -0.2),
            ('employment', 'SE33', 'J', 2018, 2019, 2.0, 3.1, 1.1, 0.25, 0.5, 0.35)
            """;
    private static final String TURNOVER =
            """
            ('employment', 'SE33', 'A', 2014, 2019, 'exit', 0, 1.4, 1.5, 42.0, NULL),
            ('employment', 'SE33', 'J', 2014, 2019, 'entry', 0, 0.7, 0.9, 55.0, NULL),
            ('employment', 'SE32', 'J', 2014, 2019, 'entry', 1, 0.8, 1.2, 50.0, NULL)
            """;
    private static final String PRIORITIES =
            """
            ('SE33', 'north', 1, 'agriculture', 1, 'Our priority areas are agriculture and health.', 'A01', 0.85, 'en', 'named', NULL, NULL, NULL),
            ('SE33', 'north', 1, 'skills', 1, 'We focus on skills.', '', 0.75, 'en', 'aimed', NULL, NULL, NULL),
            ('SE33', 'north', 1, 'information_technology', 1, 'Our priority areas are agriculture and ICT.', 'J61 J62 J63', 0.85, 'en', 'named', NULL, NULL, NULL),
            ('SE332', 'north', 1, 'mining', 1, 'Mining is a priority of Norrbotten.', 'B', 0.85, 'en', 'named', NULL, NULL, NULL),
            ('SE32', 'north', 1, 'mining', 1, 'Mining comes first in Jämtland.', 'B', 0.75, 'en', 'aimed', NULL, NULL, NULL),
            ('SE33', 'observatory', 7, 'mining', NULL, 'Green mining (B - Mining)', 'B', NULL, 'en', 'imported', 's3.csv#7:3', NULL, NULL),
            ('SE33', 'observatory', 8, '', NULL, 'Space (X99)', '', NULL, 'en', 'imported', 's3.csv#8:3', 'no theme of the vocabulary is named; activity X99 is not of NACE Rev. 2', NULL),
            ('SE', 'samverkan', 1, 'skills', 1, 'Prioriterade områden är kompetens.', '', 0.85, 'sv', 'named', NULL, NULL, NULL),
            ('FI1A', 'north', 1, 'tourism', 1, 'Tourism is a priority of Oulu.', 'I55', 0.85, 'en', 'named', NULL, NULL, NULL)
            """;
    private static final String SCORES = INDEX_SCORES + "," + INDICATOR_SCORES;

    /// The other columns are empty.
    private static final int GIVEN_OF_SCORES = 12;

    private static final String QUARANTINE =
            "('rd', 'rd.tsv', 12, 8, 1, 'out_of_range', 'expected 0 to 100', '-5')";
    private static final String OBSERVATIONS =
            "('rd', 'rd.tsv', 12, 5, 'sector=BES', 'SE33', 2016, 2017, 0.71, NULL, '', 'PC_GDP')";

    /// Publishes edition 2018, then the same as 2019.
    public static DataHome publishedIn(Path folder) {
        var home = new DataHome(folder);
        publish(home, "2018");
        publish(home, "2019");
        return home;
    }

    /// Publishes an edition of the same values, none of which became a score.
    public static DataHome publishedWithoutScores(Path folder) {
        var home = new DataHome(folder);
        publish(home, "2019", "false");
        return home;
    }

    /// Publishes one more edition of the same figures.
    public static void publish(DataHome home, String name) {
        publish(home, name, "true");
    }

    /// @param scored a condition, which scores there are
    private static void publish(DataHome home, String name, String scored) {
        var draft = home.draft(name);
        try (var connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties())) {
            write(connection, draft, RegionTable.TABLE, REGIONS);
            write(connection, draft, IndicatorTable.TABLE, INDICATORS);
            write(connection, draft, ScoreTable.TABLE, SCORES, scored);
            write(connection, draft, CertaintyTable.TABLE, CERTAINTY);
            write(connection, draft, ChangeTable.TABLE, CHANGES);
            write(connection, draft, PublishedTable.TABLE, PUBLISHED);
            write(connection, draft, SpecialisationTable.TABLE, SPECIALISATION);
            write(connection, draft, EntrySkillTable.TABLE, ENTRY_SKILL);
            write(connection, draft, PortfolioTable.TABLE, PORTFOLIOS);
            write(connection, draft, MeasuredActivityTable.TABLE, ACTIVITIES);
            write(connection, draft, RelatednessTable.TABLE, RELATEDNESS);
            write(connection, draft, ShiftShareTable.TABLE, SHIFT_SHARE);
            write(connection, draft, TurnoverTable.TABLE, TURNOVER);
            write(connection, draft, PriorityTable.TABLE, PRIORITIES);
            write(connection, draft, QuarantineTable.TABLE, QUARANTINE);
            write(connection, draft, ObservationTable.TABLE, OBSERVATIONS);
            write(connection, draft, StructureTable.TABLE, STRUCTURE);
            write(connection, draft, ReportTable.TABLE, reportRows());
            write(connection, draft, PageTable.TABLE, PAGES);
            documents(draft);
            new LuceneIndexBuilder("test")
                    .build(reports(), Files.createDirectories(draft.searchIndex()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        quality(name).write(draft.qualityFile());
        manifest(name, draft).write(draft.manifestFile());
        home.publish(draft);
    }

    private static void write(Connection connection, Edition draft, Table table, String rows)
            throws SQLException, IOException {
        write(connection, draft, table, rows, "true");
    }

    private static void write(
            Connection connection, Edition draft, Table table, String rows, String condition)
            throws SQLException, IOException {
        var columns =
                table.columns().stream()
                        .map(c -> c.name() + " " + sqlType(c))
                        .collect(Collectors.joining(", "));
        var file = Files.createDirectories(draft.folderOf(table)).resolve("part-0.parquet");
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + table.name() + " (" + columns + ")");
            int given = rows.equals(SCORES) ? GIVEN_OF_SCORES : table.columns().size();
            statement.execute(
                    "INSERT INTO "
                            + table.name()
                            + " SELECT *"
                            + ", NULL".repeat(table.columns().size() - given)
                            + " FROM (VALUES "
                            + rows
                            + ") WHERE "
                            + condition);
            statement.execute(
                    "COPY "
                            + table.name()
                            + " TO '"
                            + file.toString().replace("'", "''")
                            + "' (FORMAT parquet)");
        }
    }

    private static String sqlType(Column column) {
        return switch (column.type()) {
            case TEXT -> "VARCHAR";
            case INTEGER -> "INTEGER";
            case LONG -> "BIGINT";
            case DOUBLE -> "DOUBLE";
        };
    }

    private static void documents(Edition draft) throws IOException {
        Files.writeString(draft.methodologyFile(), resource("methodology.json"));
        Files.writeString(draft.indicatorsFile(), resource("indicators.json"));
        Files.writeString(draft.datasetsFile(), resource("datasets.json"));
        Files.writeString(
                draft.structureFile(),
                """
                {"dimensions": [{"code": "size", "title": "Size", "variables": ["population"]},
                 {"code": "sectors", "variables": ["share_industry"]}]}
                """);
    }

    private static String resource(String name) throws IOException {
        try (var stream = SmallEdition.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("No resource " + name);
            }
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static List<ReadReport> reports() {
        return List.of(
                report(
                        "north",
                        "Smart specialisation in the far north",
                        "en",
                        2018,
                        "smart_specialisation",
                        "SE33",
                        "Smart specialisation builds on what a region is good at.\u001B[31m"
                                + " The universities of Umeå and Luleå are its first partners."),
                report(
                        "samverkan",
                        "Samverkan i Sverige",
                        "sv",
                        2016,
                        "universities",
                        "SE",
                        "Universitetens roll i regionerna växer med varje år."));
    }

    private static ReadReport report(
            String id,
            String title,
            String language,
            int year,
            String theme,
            String region,
            String text) {
        return new ReadReport(
                new Report(
                        id,
                        id + ".txt",
                        "0".repeat(64),
                        title,
                        language,
                        OptionalInt.of(year),
                        List.of(),
                        List.of(theme),
                        List.of(region),
                        1,
                        10,
                        Report.INDEXED,
                        null),
                List.of(new ReportPage(id, 1, null, text)));
    }

    private static String reportRows() {
        return """
        ('north', 'north.txt', '0', 'Smart specialisation in the far north', 'en', 2018,
         'Lindqvist, Karin', 'smart_specialisation', 'SE33', 1, 10, 'indexed', NULL, NULL),
        ('samverkan', 'samverkan.txt', '0', 'Samverkan i Sverige', 'sv', 2016,
         '', 'universities', 'SE', 1, 10, 'indexed', NULL, NULL),
        ('locked', 'locked.pdf', '0', NULL, NULL, NULL, '', '', 'SE33', 0, 0, 'encrypted', 'It is locked.', NULL)
        """;
    }

    private static Quality quality(String name) {
        return new Quality(
                name,
                Quality.Verdict.SOUND,
                null,
                List.of(
                        new Quality.Result(
                                "rd",
                                "refused",
                                "no cell is refused",
                                Check.Weight.WARN,
                                100,
                                1,
                                null,
                                List.of("rd.tsv#12:8"))),
                List.of(new Quality.Coverage("business_rd", 2018, null, 3, 5)));
    }

    private static List<Manifest.Output> outputs(Edition draft) {
        try (var files = Files.walk(draft.folder())) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file ->
                            new Manifest.Output(
                                    draft.folder().relativize(file).toString(),
                                    Digests.of(file),
                                    file.toFile().length(),
                                    null))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest manifest(String name, Edition draft) {
        return new Manifest(
                name,
                null,
                2016,
                new Manifest.MethodologyUsed("open-6", "Six indicators", "0"),
                new TreeMap<>(),
                new Manifest.Times("2026-11-24T10:00:00Z", "2026-11-24T10:01:00Z"),
                List.of(
                        new Manifest.Input(
                                "rd",
                                "rd.tsv",
                                "0",
                                100,
                                17,
                                40,
                                30,
                                9,
                                1,
                                1,
                                new TreeMap<>(),
                                new TreeMap<>())),
                List.of(),
                List.of(),
                List.of(),
                Quality.Verdict.SOUND,
                new Manifest.Reports(
                        3,
                        2,
                        2,
                        null,
                        List.of(
                                new Manifest.NotIndexed(
                                        "locked.pdf", "encrypted", "It is locked."))),
                outputs(draft),
                "0");
    }

    private SmallEdition() {}
}
