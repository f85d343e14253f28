package rim.schemas.indicator;

import java.util.List;
import java.util.Optional;

/// Indicators, in the order in which they are listed.
public record Catalogue(List<Indicator> indicators) {

    /// The catalogue that comes with the program, as a resource of this class.
    public static final String RESOURCE = "catalogue.json";

    public Catalogue {
        indicators = List.copyOf(indicators);
    }

    public Optional<Indicator> find(String code) {
        return indicators.stream().filter(i -> i.code().equals(code)).findFirst();
    }
}
