package rim.schemas.table;

import java.util.List;

/// All tables of an edition.
public final class Tables {
    public static final List<Table> ALL =
            List.of(
                    RegionTable.TABLE,
                    ObservationTable.TABLE,
                    QuarantineTable.TABLE,
                    CheckTable.TABLE,
                    CoverageTable.TABLE,
                    RegionChangeTable.TABLE,
                    CellChangeTable.TABLE,
                    SurpriseTable.TABLE,
                    IndicatorTable.TABLE,
                    ScoreTable.TABLE,
                    StructureTable.TABLE,
                    CertaintyTable.TABLE,
                    ProbabilityTable.TABLE,
                    ChangeTable.TABLE,
                    ComparisonTable.TABLE,
                    SensitivityTable.TABLE,
                    PublishedTable.TABLE,
                    SpecialisationTable.TABLE,
                    EntrySkillTable.TABLE,
                    EntryRateTable.TABLE,
                    PortfolioTable.TABLE,
                    MeasuredActivityTable.TABLE,
                    RelatednessTable.TABLE,
                    ShiftShareTable.TABLE,
                    TurnoverTable.TABLE,
                    ContributionTable.TABLE,
                    ReportTable.TABLE,
                    PageTable.TABLE,
                    PriorityTable.TABLE);

    private Tables() {}
}
