package rim.schemas.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {
    private static final List<Class<?>> DESCRIBING =
            List.of(
                    RegionTable.class,
                    ObservationTable.class,
                    QuarantineTable.class,
                    CheckTable.class,
                    CoverageTable.class,
                    IndicatorTable.class,
                    ScoreTable.class,
                    StructureTable.class,
                    CertaintyTable.class,
                    ProbabilityTable.class,
                    ChangeTable.class,
                    ComparisonTable.class,
                    SensitivityTable.class,
                    PublishedTable.class,
                    SpecialisationTable.class,
                    EntrySkillTable.class,
                    EntryRateTable.class,
                    PortfolioTable.class,
                    MeasuredActivityTable.class,
                    RelatednessTable.class,
                    ShiftShareTable.class,
                    TurnoverTable.class,
                    ReportTable.class,
                    PageTable.class,
                    PriorityTable.class);

    static Stream<Table> all() {
        return Tables.ALL.stream();
    }

    static Stream<Class<?>> describing() {
        return DESCRIBING.stream();
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    /// The folders of an edition as ARCHITECTURE.md lists them: other tools read them by name.
    @Test
    void theFoldersOfAnEditionAreThese() {
        assertThat(Tables.ALL)
                .extracting(Table::name)
                .containsExactlyInAnyOrder(
                        "regions",
                        "structure",
                        "observations",
                        "quarantine",
                        "checks",
                        "coverage",
                        "region_changes",
                        "cell_changes",
                        "surprises",
                        "indicators",
                        "scores",
                        "reports",
                        "pages",
                        "certainty",
                        "probabilities",
                        "changes",
                        "comparisons",
                        "sensitivity",
                        "published",
                        "specialisation",
                        "entry_skill",
                        "entry_rates",
                        "portfolios",
                        "activities",
                        "relatedness",
                        "shift_share",
                        "turnover",
                        "priorities",
                        "contributions");
    }

    @ParameterizedTest
    @MethodSource("all")
    void columnsHaveNamesOfTheirOwnInLowerSnakeCase(Table table) {
        assertThat(names(table)).doesNotHaveDuplicates().isNotEmpty();
        assertThat(names(table)).allMatch(name -> name.matches("[a-z]+[0-9]*(_[a-z0-9]+)*"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTableAndColumnSaysWhatItMeans(Table table) {
        assertThat(table.meaning()).endsWith(".").hasSizeGreaterThan(20);
        for (Column column : table.columns()) {
            assertThat(column.meaning())
                    .as("%s.%s", table.name(), column.name())
                    .hasSizeGreaterThan(8)
                    .doesNotEndWith(".")
                    .isEqualTo(column.meaning().strip())
                    .isNotEqualToIgnoringCase(column.name().replace('_', ' '));
        }
    }

    /// Rows are told apart by the columns that they are sorted by: none of these may be empty
    /// twice.
    @ParameterizedTest
    @MethodSource("all")
    void rowsAreSortedByColumnsThatTheTableHas(Table table) {
        assertThat(table.order()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(names(table)).containsAll(table.order());
    }

    @ParameterizedTest
    @MethodSource("all")
    void aColumnIsFoundWhereItStands(Table table) {
        for (int i = 0; i < table.columns().size(); i++) {
            assertThat(table.indexOf(table.columns().get(i).name())).isEqualTo(i);
        }
        assertThatThrownBy(() -> table.indexOf("no_such_column"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Table " + table.name() + " has no column 'no_such_column'");
    }

    /// Column names stand in code once: each constant of a table's class is a column of the table,
    /// and each column is a constant.
    @ParameterizedTest
    @MethodSource("describing")
    void theConstantsOfATableAreItsColumns(Class<?> type) throws IllegalAccessException {
        var constants = new ArrayList<String>();
        Table table = null;
        for (var field : type.getFields()) {
            if (field.getType() == Table.class) {
                table = (Table) field.get(null);
            } else if (field.getType() == String.class && Modifier.isStatic(field.getModifiers())) {
                constants.add(String.valueOf(field.get(null)));
            }
        }
        assertThat(table).isNotNull();
        assertThat(constants).containsAll(names(java.util.Objects.requireNonNull(table)));
        assertThat(Tables.ALL).contains(table);
    }

    /// What tables are joined by has one type wherever it stands.
    @ParameterizedTest
    @CsvSource({
        "region,TEXT",
        "node,TEXT",
        "indicator,TEXT",
        "year,INTEGER",
        "dataset,TEXT",
        "file,TEXT",
        "row,LONG",
        "report,TEXT"
    })
    void whatTablesAreJoinedByHasOneType(String name, ColumnType type) {
        assertThat(Tables.ALL.stream().flatMap(table -> table.columns().stream()))
                .filteredOn(column -> column.name().equals(name))
                .isNotEmpty()
                .allSatisfy(column -> assertThat(column.type()).isEqualTo(type));
    }

    /// What readers outside rely on: code, place and type of the columns that name a score.
    @ParameterizedTest
    @CsvSource({
        "scores,node,TEXT",
        "scores,region,TEXT",
        "scores,year,INTEGER",
        "scores,score,DOUBLE",
        "scores,rank,INTEGER",
        "observations,file,TEXT",
        "observations,row,LONG",
        "observations,value,DOUBLE",
        "indicators,cells,TEXT",
        "quarantine,reason,TEXT",
        "quarantine,file,TEXT",
        "regions,code,TEXT",
        "pages,text,TEXT"
    })
    void theColumnsThatOthersReadAreThere(String table, String column, ColumnType type) {
        var found =
                Tables.ALL.stream().filter(t -> t.name().equals(table)).findFirst().orElseThrow();
        assertThat(found.columns().get(found.indexOf(column)).type()).isEqualTo(type);
    }

    @Test
    void aTableKeepsItsColumnsAndTheirOrder() {
        var columns = new ArrayList<>(List.of(Column.required("a", ColumnType.TEXT, "a thing")));
        var order = new ArrayList<>(List.of("a"));
        var table = new Table("t", "One thing.", columns, order);
        columns.clear();
        order.clear();
        assertThat(table.columns()).hasSize(1);
        assertThat(table.order()).containsExactly("a");
        assertThat(Arrays.asList(ColumnType.values())).hasSize(4);
    }

    @Test
    void onlyAnOptionalColumnMayBeEmpty() {
        assertThat(Column.required("a", ColumnType.TEXT, "a thing").nullable()).isFalse();
        assertThat(Column.optional("a", ColumnType.TEXT, "a thing").nullable()).isTrue();
    }
}
