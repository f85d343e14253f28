package rim.schemas.dataset;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// That a dataset has a country's own codes of regions and local areas, and how values of areas
/// become those of regions.
///
/// A count is summed from the areas to NUTS 3, 2, 1 and the country, where all of them have a
/// value. A rate is averaged by a weight, or stays where it is: what a feed is, its conversion
/// says.
///
/// @param country whose codes, as {@link rim.schemas.region.NationalCodes} knows them
/// @param weight the component by which rates are averaged, with values for the same areas and
///   years; null for none
public record NationalList(String country, @Nullable String weight) implements Serializable {}
