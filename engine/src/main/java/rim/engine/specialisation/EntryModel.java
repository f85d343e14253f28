package rim.engine.specialisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rim.engine.kernel.multivariate.AreaUnderCurve;
import rim.engine.kernel.multivariate.LogisticRegression;
import rim.engine.specialisation.EntryCases.Case;
import rim.engine.specialisation.EntryRates.Foretold;

/// Whether an activity that a region has not will come within some years, learned from what came
/// before, and held against it.
///
/// A logistic regression on relatedness density, the shrunk location quotient, and how many have
/// the activity and how many the region has ({@link EntryCases#signs}), all of the year before. An
/// entry is a location quotient below 1 then and of 1 or more at the horizon. Every case is
/// foretold by a model that saw no region of its group, and no years that end later.
public final class EntryModel {
    /// Groups are held out together in so many portions at most.
    private static final int MOST_PORTIONS = 20;

    private final Absence absence;
    private final Optional<LogisticRegression> last;
    private final List<EntrySkill> skills;
    private final EntryRates rates;

    /// @param years the measured years of the panel, ascending
    public static EntryModel of(
            ActivityPanel panel, List<MeasuredYear> years, SpecialisationChoice choice) {
        return new EntryModel(panel, years, choice);
    }

    private EntryModel(ActivityPanel panel, List<MeasuredYear> years, SpecialisationChoice choice) {
        var panels =
                Turnover.Years.apart(years, choice.horizon()).stream().map(EntryCases::of).toList();
        var groups = RegionGroups.of(panel.regions(), choice.heldOut());
        var foretold = new ArrayList<Foretold>();
        this.skills = new ArrayList<>();
        var known = new ArrayList<Case>();
        for (EntryCases each : groups.count() > 1 ? panels : List.<EntryCases>of()) {
            known.addAll(each.cases());
            var probabilities = heldOut(known, each.cases(), groups);
            skills.add(skill(each, probabilities, groups));
            for (int c = 0; c < probabilities.length; c++) {
                if (!Double.isNaN(probabilities[c])) {
                    var one = each.cases().get(c);
                    foretold.add(
                            new Foretold(
                                    probabilities[c], one.happened(), groups.of()[one.region()]));
                }
            }
        }
        this.last = fit(known);
        this.rates = EntryRates.of(foretold, groups.count(), choice.level());
        this.absence =
                panels.isEmpty()
                        ? Absence.NO_YEARS_SO_FAR_APART
                        : groups.count() < 2 ? Absence.ONE_GROUP : Absence.TOO_FEW_ENTRIES;
    }

    /// Probabilities of cases by models without their group; NaN where none can be learned.
    private static double[] heldOut(List<Case> known, List<Case> cases, RegionGroups groups) {
        int portions = Math.min(groups.count(), MOST_PORTIONS);
        var probabilities = new double[cases.size()];
        for (int portion = 0; portion < portions; portion++) {
            int out = portion;
            var model =
                    fit(
                            known.stream()
                                    .filter(c -> groups.of()[c.region()] % portions != out)
                                    .toList());
            for (int c = 0; c < probabilities.length; c++) {
                var one = cases.get(c);
                if (groups.of()[one.region()] % portions == out) {
                    probabilities[c] =
                            model.map(m -> m.probability(one.signs())).orElse(Double.NaN);
                }
            }
        }
        return probabilities;
    }

    private static Optional<LogisticRegression> fit(List<Case> cases) {
        var happened = new boolean[cases.size()];
        for (int c = 0; c < happened.length; c++) {
            happened[c] = cases.get(c).happened();
        }
        return LogisticRegression.of(
                cases.stream().map(Case::signs).toArray(double[][]::new), happened);
    }

    private static EntrySkill skill(EntryCases panel, double[] probabilities, RegionGroups groups) {
        int n = 0;
        int entries = 0;
        var model = new double[probabilities.length];
        var density = new double[probabilities.length];
        var quotient = new double[probabilities.length];
        var happened = new boolean[probabilities.length];
        var clusters = new int[probabilities.length];
        for (int c = 0; c < probabilities.length; c++) {
            if (!Double.isNaN(probabilities[c])) {
                var one = panel.cases().get(c);
                model[n] = probabilities[c];
                density[n] = one.density();
                quotient[n] = one.quotient();
                happened[n] = one.happened();
                clusters[n] = groups.of()[one.region()];
                entries += one.happened() ? 1 : 0;
                n++;
            }
        }
        var events = Arrays.copyOf(happened, n);
        var own = Arrays.copyOf(clusters, n);
        var foretold = Arrays.copyOf(model, n);
        var dense = Arrays.copyOf(density, n);
        return new EntrySkill(
                panel.from(),
                panel.to(),
                n,
                entries,
                AreaUnderCurve.of(foretold, events, own),
                AreaUnderCurve.of(dense, events, own),
                AreaUnderCurve.of(Arrays.copyOf(quotient, n), events, own),
                AreaUnderCurve.difference(foretold, dense, events, own));
    }

    /// How well entries were foretold, by years.
    public List<EntrySkill> skills() {
        return List.copyOf(skills);
    }

    /// How often what was foretold came; without bands where nothing could be foretold.
    public EntryRates rates() {
        return rates;
    }

    /// The probability that an activity comes, by a model of all that is known.
    ///
    /// @param cell of the year from which on
    public NumberOrReason probability(MeasuredCell cell) {
        if (cell.isOwn()) {
            return NumberOrReason.none(Absence.OWN_ALREADY);
        }
        if (last.isEmpty() || rates.bands().isEmpty()) {
            return NumberOrReason.none(absence);
        }
        var model = last.get();
        return EntryCases.signs(cell)
                .map(signs -> NumberOrReason.of(model.probability(signs)))
                .orElse(NumberOrReason.none(Absence.NOTHING_RELATED));
    }
}
