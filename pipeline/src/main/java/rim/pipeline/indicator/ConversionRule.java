package rim.pipeline.indicator;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.Conversion.Measure;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.region.Overlap.Weight;

/// What a feed says of converting its component.
///
/// @param of the component that is the rate's denominator; null for none
/// @param cellsOfDenominator how many cells make a value of it; 0 where nothing feeds it
record ConversionRule(
        boolean isRate, Weight by, double minimumShare, @Nullable String of, int cellsOfDenominator)
        implements Serializable {

    /// The rules of those feeds that have one, by component.
    static HashMap<String, ConversionRule> of(Collection<Feed> feeds) {
        var cells = new HashMap<String, Integer>();
        feeds.forEach(feed -> cells.putIfAbsent(feed.component(), feed.cellsPerValue()));
        var rules = new HashMap<String, ConversionRule>();
        for (Feed feed : feeds) {
            var conversion = feed.conversion();
            if (conversion != null) {
                rules.put(
                        feed.component(),
                        new ConversionRule(
                                conversion.measure() == Measure.RATE,
                                conversion.by(),
                                conversion.minimumShare(),
                                conversion.of(),
                                cells.getOrDefault(String.valueOf(conversion.of()), 0)));
            }
        }
        return rules;
    }
}
